package dev.zetel.gateway.response;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What support needs to find a request again: its trace id, and the caller's own name for it. */
public record RequestIds(String requestId, String clientRequestId) {

    public static final String REQUEST_ID = "request-id";
    public static final String CLIENT_REQUEST_ID = "client-request-id";

    private static final Pattern CLIENT_NAME = Pattern.compile("[ -~]{1,128}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    public static RequestIds of(HttpServerRequest request) {
        var requestId = traceId(request);
        return new RequestIds(
                requestId,
                Optional.ofNullable(request.getHeader(CLIENT_REQUEST_ID))
                        .filter(name -> CLIENT_NAME.matcher(name).matches())
                        .orElse(requestId));
    }

    private static String traceId(HttpServerRequest request) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
    }
}
