package dev.zetel.gateway.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** An error that the gateway itself answers, in the envelope that the services use too. */
public record ErrorResponse(int status, String code, String message, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final Map<String, String> RETRY_AFTER_A_SECOND = Map.of("Retry-After", "1");

    public static ErrorResponse badRequest(String message) {
        return of(400, "Request_BadRequest", message);
    }

    public static ErrorResponse tokenMissing() {
        return new ErrorResponse(
                401, "InvalidAuthenticationToken", "Access token is empty.", Map.of("WWW-Authenticate", "Bearer"));
    }

    public static ErrorResponse notFound(String message) {
        return of(404, "Request_ResourceNotFound", message);
    }

    public static ErrorResponse methodNotAllowed(String allowed) {
        return new ErrorResponse(
                405,
                "Request_BadRequest",
                "Specified HTTP method is not allowed for the request target.",
                Map.of("Allow", allowed));
    }

    public static ErrorResponse bodyTooLate(Duration timeout) {
        return of(408, "Request_Timeout", "The body did not arrive within " + timeout.toSeconds() + " seconds.");
    }

    public static ErrorResponse tooLarge(String message) {
        return of(413, "Request_EntityTooLarge", message);
    }

    public static ErrorResponse urlTooLong(String message) {
        return of(414, "Request_UriTooLong", message);
    }

    public static ErrorResponse unsupportedMediaType(String message) {
        return of(415, "Request_BadRequest", message);
    }

    public static ErrorResponse failedDependency(String message) {
        return of(424, "FailedDependency", message);
    }

    public static ErrorResponse headersTooLarge(String message) {
        return of(431, "Request_HeadersTooLarge", message);
    }

    public static ErrorResponse internal() {
        return of(500, "InternalServerError", "The gateway failed.");
    }

    public static ErrorResponse outcomeUnknown() {
        return of(502, "outcomeUnknown", "The service did not answer. The request may have been carried out.");
    }

    public static ErrorResponse unavailable() {
        return new ErrorResponse(
                503, "serviceNotAvailable", "The service is not available at the moment.", RETRY_AFTER_A_SECOND);
    }

    public static ErrorResponse overloaded() {
        return new ErrorResponse(
                503,
                "serviceNotAvailable",
                "The gateway holds as many batches as it can. Nothing was sent; repeat the request.",
                RETRY_AFTER_A_SECOND);
    }

    private static ErrorResponse of(int status, String code, String message) {
        return new ErrorResponse(status, code, message, Map.of());
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
        FinalResponse.send(status, headersFor(ids), body(ids), request);
    }

    public void sendAndClose(HttpServerRequest request) {
        var ids = RequestIds.of(request);
        FinalResponse.sendAndClose(status, headersFor(ids), body(ids), request);
    }
}
