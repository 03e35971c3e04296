package dev.zetel.chassis.http;

import dev.zetel.chassis.error.RequestMalformed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses an {@code Accept} that lists no media types, on which the framework would fail. */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new RequestMalformed(
                    "The header Accept must list media types, such as application/json.", HttpHeaders.ACCEPT);
        }
    }
}
