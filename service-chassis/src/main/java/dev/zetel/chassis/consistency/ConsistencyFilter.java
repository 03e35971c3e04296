package dev.zetel.chassis.consistency;

import dev.zetel.chassis.caller.Caller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers a request only once it can see what its token names, and tells what a write has left behind. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class ConsistencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final ConsistencyToken tokens;
    private final WrittenRevisions written;
    private final Waiting waiting;
    private final Caller caller;

    ConsistencyFilter(ConsistencyToken tokens, WrittenRevisions written, Waiting waiting, Caller caller) {
        this.tokens = tokens;
        this.written = written;
        this.waiting = waiting;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = request.getHeaderString(ConsistencyToken.HEADER);
        if (token != null) {
            waiting.until(tokens.read(token), caller.party());
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
