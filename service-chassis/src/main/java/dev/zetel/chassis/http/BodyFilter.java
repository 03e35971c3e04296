package dev.zetel.chassis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Limits a body whose length was not stated, once it is known that the caller may send one. */
@Provider
@Priority(Priorities.AUTHORIZATION + 200)
class BodyFilter implements ContainerRequestFilter {

    private final BodyLimit limit;
    private final RoutingContext routing;

    BodyFilter(BodyLimit limit, RoutingContext routing) {
        this.limit = limit;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        limit.watch(routing, request);
    }
}
