package dev.zetel.chassis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Holds a body against what the operation takes, once it is known that the caller may. SDKs that send no body name no
 * type for it either: what is not named is what the operation takes, so that an action may come without.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 200)
class BodyFilter implements ContainerRequestFilter {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON_TYPE);

    private final BodyLimit limit;
    private final RoutingContext routing;

    BodyFilter(BodyLimit limit, RoutingContext routing) {
        this.limit = limit;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = BodyTypePutAside.of(request);
        var taken = taken(request);
        if (taken.isEmpty()) {
            name(request, given);
            return;
        }
        if (given != null && taken.stream().noneMatch(type -> matches(type, given))) {
            throw new BodyTypeUnsupported(taken);
        }
        name(request, given == null ? taken.get(0).toString() : given);
        limit.watch(routing, request);
    }

    /** What the operation takes, JSON unless it says otherwise; nothing where it reads no body. */
    private static List<MediaType> taken(ContainerRequestContext request) {
        var context = ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        var operation = ((ResteasyReactiveRequestContext) context).getTarget();
        if (Stream.of(operation.getHandlerChain()).noneMatch(RequestDeserializeHandler.class::isInstance)) {
            return List.of();
        }
        return operation.getConsumes().isEmpty() ? JSON : operation.getConsumes();
    }

    private static boolean matches(MediaType type, String given) {
        try {
            return type.isCompatible(MediaType.valueOf(given));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void name(ContainerRequestContext request, String type) {
        if (type != null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
        }
    }
}
