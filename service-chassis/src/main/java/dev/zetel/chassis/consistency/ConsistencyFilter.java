package dev.zetel.chassis.consistency;

import dev.zetel.chassis.outbox.WrittenRevisions;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers a request only once it can see what its token names, and adds to the response of a write what it has written. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class ConsistencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final ConsistencyToken tokens;
    private final WrittenRevisions written;
    private final RevisionWait waiting;
    private final TenantScope scope;

    ConsistencyFilter(ConsistencyToken tokens, WrittenRevisions written, RevisionWait waiting, TenantScope scope) {
        this.tokens = tokens;
        this.written = written;
        this.waiting = waiting;
        this.scope = scope;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = request.getHeaderString(ConsistencyToken.HEADER);
        if (token != null) {
            waiting.until(tokens.read(token), scope.party());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var latest = written.latest();
        if (response.getStatus() < 300 && !latest.isEmpty()) {
            response.getHeaders().putSingle(ConsistencyToken.HEADER, tokens.write(latest));
        }
    }
}
