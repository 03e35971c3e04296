package dev.zetel.gateway.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** An error that the gateway itself answers, in the envelope that the services use too. */
public record ErrorAnswer(int status, String code, String message, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final String RETRY_AFTER_SECONDS = "1";

    public static ErrorAnswer badRequest(String message) {
        return new ErrorAnswer(400, "Request_BadRequest", message, Map.of());
    }

    public static ErrorAnswer tokenMissing() {
        return new ErrorAnswer(
                401, "InvalidAuthenticationToken", "Access token is empty.", Map.of("WWW-Authenticate", "Bearer"));
    }

    public static ErrorAnswer notFound(String message) {
        return new ErrorAnswer(404, "Request_ResourceNotFound", message, Map.of());
    }

    public static ErrorAnswer methodNotAllowed(String allowed) {
        return new ErrorAnswer(
                405,
                "Request_BadRequest",
                "Specified HTTP method is not allowed for the request target.",
                Map.of("Allow", allowed));
    }

    public static ErrorAnswer tooLarge(String message) {
        return new ErrorAnswer(413, "Request_EntityTooLarge", message, Map.of());
    }

    public static ErrorAnswer unsupportedMediaType(String message) {
        return new ErrorAnswer(415, "Request_BadRequest", message, Map.of());
    }

    public static ErrorAnswer failedDependency(String message) {
        return new ErrorAnswer(424, "FailedDependency", message, Map.of());
    }

    public static ErrorAnswer internal() {
        return new ErrorAnswer(500, "InternalServerError", "The gateway failed.", Map.of());
    }

    public static ErrorAnswer outcomeUnknown() {
        return new ErrorAnswer(
                502, "outcomeUnknown", "The service did not answer. The request may have been carried out.", Map.of());
    }

    public static ErrorAnswer unavailable() {
        return new ErrorAnswer(
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
