package dev.zetel.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** What an endpoint answered: the status and the JSON, which is a missing node if there was none. */
public record ApiResponse(String request, int status, JsonNode body) {

    /** This answer, if it has one of the statuses; else a failure that says what came instead. */
    public ApiResponse expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new UnexpectedResponse(request + " answered " + status + ": " + message());
        }
        return this;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** The message of the error envelope, or of Keycloak's, or the body as it is. */
    public String message() {
        var error = body.path("error");
        if (error.isObject()) {
            return error.path("message").asText();
        }
        return body.isMissingNode() ? "(no body)" : body.toString();
    }
}
