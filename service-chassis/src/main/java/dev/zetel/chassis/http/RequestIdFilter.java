package dev.zetel.chassis.http;

import dev.zetel.chassis.error.RequestIds;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** Puts the request's ids into its logs and its response. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final RequestIds ids;

    RequestIdFilter(RequestIds ids) {
        this.ids = ids;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put(RequestIds.REQUEST_ID, ids.request());
        ids.acceptClientId(request.getHeaderString(RequestIds.CLIENT_REQUEST_ID));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestIds.REQUEST_ID, ids.request());
        response.getHeaders().putSingle(RequestIds.CLIENT_REQUEST_ID, ids.client());
        MDC.remove(RequestIds.REQUEST_ID);
        MDC.remove("tenant");
    }
}
