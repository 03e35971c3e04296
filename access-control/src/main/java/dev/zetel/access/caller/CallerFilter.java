package dev.zetel.access.caller;

import dev.zetel.access.permission.Allow;
import dev.zetel.chassis.consistency.CatchUp;
import dev.zetel.chassis.error.Refusal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out who calls and whether they may, before anything is looked up: 401, then 403. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class CallerFilter implements ContainerRequestFilter {

    private final CurrentIdentityAssociation identities;
    private final CallerResolver resolver;
    private final Caller caller;
    private final CatchUp catchUp;

    @Context
    ResourceInfo resource;

    CallerFilter(CurrentIdentityAssociation identities, CallerResolver resolver, Caller caller, CatchUp catchUp) {
        this.identities = identities;
        this.resolver = resolver;
        this.caller = caller;
        this.catchUp = catchUp;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = (JsonWebToken) identities.getIdentity().getPrincipal();
        try {
            admit(token);
        } catch (Refusal refusal) {
            if (!resolver.isProjected() || !catchUp.awaitProjections(resolver.party())) {
                throw refusal;
            }
            admit(token);
        }
    }

    private void admit(JsonWebToken token) {
        resolver.resolve(token);
        var allow = resource.getResourceMethod().getAnnotation(Allow.class);
        if (allow == null || Stream.of(allow.value()).noneMatch(caller::may)) {
            throw new PrivilegesInsufficient();
        }
    }
}
