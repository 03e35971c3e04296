package dev.zetel.gateway.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** An error that the gateway itself answers, in the envelope that the services use too. */
public record ErrorResponse(int status, String code, String message, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final String RETRY_AFTER_SECONDS = "1";

    public static ErrorResponse badRequest(String message) {
        return new ErrorResponse(400, "Request_BadRequest", message, Map.of());
    }

    public static ErrorResponse tokenMissing() {
        return new ErrorResponse(
                401, "InvalidAuthenticationToken", "Access token is empty.", Map.of("WWW-Authenticate", "Bearer"));
    }

    public static ErrorResponse notFound(String message) {
        return new ErrorResponse(404, "Request_ResourceNotFound", message, Map.of());
    }

    public static ErrorResponse methodNotAllowed(String allowed) {
        return new ErrorResponse(
                405,
                "Request_BadRequest",
                "Specified HTTP method is not allowed for the request target.",
                Map.of("Allow", allowed));
    }

    public static ErrorResponse tooLarge(String message) {
        return new ErrorResponse(413, "Request_EntityTooLarge", message, Map.of());
    }

    public static ErrorResponse unsupportedMediaType(String message) {
        return new ErrorResponse(415, "Request_BadRequest", message, Map.of());
    }

    public static ErrorResponse failedDependency(String message) {
        return new ErrorResponse(424, "FailedDependency", message, Map.of());
    }

    public static ErrorResponse internal() {
        return new ErrorResponse(500, "InternalServerError", "The gateway failed.", Map.of());
    }

    public static ErrorResponse outcomeUnknown() {
        return new ErrorResponse(
                502, "outcomeUnknown", "The service did not answer. The request may have been carried out.", Map.of());
    }

    public static ErrorResponse unavailable() {
        return new ErrorResponse(
                503,
                "serviceNotAvailable",
                "The service is not available at the moment.",
                Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }

    public Buffer body(RequestIds ids) {
        var json = JsonNodeFactory.instance.objectNode();
        var error = json.putObject("error").put("code", code).put("message", message);
        error.putObject("innerError")
                .put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put(RequestIds.REQUEST_ID, ids.requestId())
                .put(RequestIds.CLIENT_REQUEST_ID, ids.clientRequestId());
        return Buffer.buffer(json.toString());
    }

    public MultiMap headersFor(RequestIds ids) {
        var all = MultiMap.caseInsensitiveMultiMap();
        all.addAll(headers);
        all.set(HttpHeaders.CONTENT_TYPE, JSON);
        all.set(RequestIds.REQUEST_ID, ids.requestId());
        all.set(RequestIds.CLIENT_REQUEST_ID, ids.clientRequestId());
        return all;
    }

    public void send(HttpServerRequest request) {
        var ids = RequestIds.of(request);
        var response = request.response().setStatusCode(status);
        response.headers().addAll(headersFor(ids));
        response.end(body(ids));
    }
}
