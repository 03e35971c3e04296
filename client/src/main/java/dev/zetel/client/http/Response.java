package dev.zetel.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** What an endpoint answered: the status and the JSON, which is a missing node if there was none. */
public record Response(String request, int status, HttpHeaders headers, JsonNode body) {

    static Response of(String request, HttpResponse<String> response) {
        return new Response(request, response.statusCode(), response.headers(), Json.parse(response.body()));
    }

    /** This response, if it has one of the statuses; else a failure that says what came instead. */
    public Response expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new UnexpectedResponse(request + " answered " + status + ": " + message());
        }
        return this;
    }

    public <T> T as(Class<T> type) {
        return as(type, body);
    }

    <T> T as(Class<T> type, JsonNode node) {
        try {
            return Json.read(node, type);
        } catch (JsonProcessingException failure) {
            throw new UnexpectedResponse(
                    request + " answered no " + type.getSimpleName() + ": " + failure.getOriginalMessage());
        }
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

    /** The stable code that names the rule by which something was refused; empty if no rule did. */
    public String refusal() {
        return body.at("/error/details/0/code").asText();
    }
}
