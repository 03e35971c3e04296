package dev.zetel.chassis.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** Puts the request's ids into its logs and its answer. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CLIENT_REQUEST_ID = "client-request-id";
    private static final int LONGEST = 128;

    private final RequestIds ids;

    RequestIdFilter(RequestIds ids) {
        this.ids = ids;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put("request-id", ids.request());
        var named = request.getHeaderString(CLIENT_REQUEST_ID);
        if (named != null && named.length() <= LONGEST && named.chars().allMatch(c -> c > 31 && c < 127)) {
            ids.isCalled(named);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("request-id", ids.request());
        response.getHeaders().putSingle(CLIENT_REQUEST_ID, ids.client());
        MDC.remove("request-id");
        MDC.remove("tenant");
    }
}
