package dev.zetel.chassis.rest;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** What the current request is called: the trace id, and the name that the client gave it. */
@RequestScoped
public class RequestIds {

    private final String request = traceIdOrRandom();
    private String client;

    public String request() {
        return request;
    }

    public String client() {
        return client == null ? request : client;
    }

    void isCalled(String clientRequestId) {
        client = clientRequestId;
    }

    private static String traceIdOrRandom() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? context.getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }
}
