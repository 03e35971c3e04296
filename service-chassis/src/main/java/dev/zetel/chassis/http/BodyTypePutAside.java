package dev.zetel.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** The framework would refuse the type of a body while it looks for the operation: before it is known who calls. */
@Provider
@PreMatching
class BodyTypePutAside implements ContainerRequestFilter {

    private static final String PROPERTY = BodyTypePutAside.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }

    /** The type that the client named, or null. */
    static String of(ContainerRequestContext request) {
        return (String) request.getProperty(PROPERTY);
    }
}
