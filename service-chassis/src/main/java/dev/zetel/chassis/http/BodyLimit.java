package dev.zetel.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.chassis.error.ErrorEnvelope;
import dev.zetel.chassis.error.Refusal;
import dev.zetel.chassis.error.RequestIds;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Answers a body over {@code quarkus.http.limits.max-body-size} with the error envelope; the framework by itself would send an
 * empty response and cut the connection, often before the client has read it.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the framework's own filter. */
    private static final int PRIORITY = 10;

    private static final long LONGEST_REST_MILLIS = 10_000;

    private final long limit;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseByStatedLength, PRIORITY);
    }

    /** Takes over from the framework where no length was stated. */
    void watch(RoutingContext routing, ContainerRequestContext request) {
        if (routing.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY) != null) {
            request.setEntityStream(new LimitedBody(request.getEntityStream(), limit));
        }
    }

    private void refuseByStatedLength(RoutingContext routing) {
        var request = routing.request();
        var stated = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (stated == null || Long.parseLong(stated) <= limit) {
            routing.next();
            return;
        }
        var refusal = new BodyTooLarge(limit);
        var ids = new RequestIds();
        ids.acceptClientId(request.getHeader(RequestIds.CLIENT_REQUEST_ID));
        drain(routing, request);
        request.response()
                .setStatusCode(refusal.kind().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(RequestIds.REQUEST_ID, ids.request())
                .putHeader(RequestIds.CLIENT_REQUEST_ID, ids.client())
                .end(envelope(refusal, ids));
    }

    /** A client that still writes must be able to finish, or it finds a broken connection instead of the response. */
    private static void drain(RoutingContext routing, HttpServerRequest request) {
        var vertx = routing.vertx();
        var end = vertx.setTimer(
                LONGEST_REST_MILLIS, timer -> request.connection().close());
        request.exceptionHandler(failure -> vertx.cancelTimer(end));
        request.endHandler(ended -> vertx.cancelTimer(end));
        request.handler(rest -> {});
        request.resume();
    }

    private String envelope(Refusal refusal, RequestIds ids) {
        try {
            return json.writeValueAsString(ErrorEnvelope.of(refusal.kind().code(), refusal.getMessage(), null, ids));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
