package dev.zetel.chassis.error;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** What the current request is called: the trace id, and the name that the client gave it. */
@RequestScoped
public class RequestIds {

    public static final String REQUEST_ID = "request-id";
    public static final String CLIENT_REQUEST_ID = "client-request-id";
    private static final int LONGEST = 128;

    private final String request = traceIdOrRandom();
    private String client;

    public String request() {
        return request;
    }

    public String client() {
        return client == null ? request : client;
    }

    /** Takes the client's name for the request unless it has none, or one that does not belong in a header or a log. */
    public void acceptClientId(String named) {
        if (named != null && named.length() <= LONGEST && named.chars().allMatch(c -> c > 31 && c < 127)) {
            client = named;
        }
    }

    private static String traceIdOrRandom() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? context.getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }
}
