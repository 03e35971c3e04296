package dev.zetel.chassis.caller;

import dev.zetel.chassis.projection.CatchUp;
import dev.zetel.chassis.rest.Refusal;
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

/** Finds out whose the token is and whether he may, before anything is looked up: 401, then 403. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class CallerFilter implements ContainerRequestFilter {

    private final CurrentIdentityAssociation identities;
    private final Identification identification;
    private final Caller caller;
    private final KnownTenants tenants;
    private final CatchUp catchUp;

    @Context
    ResourceInfo resource;

    CallerFilter(
            CurrentIdentityAssociation identities,
            Identification identification,
            Caller caller,
            KnownTenants tenants,
            CatchUp catchUp) {
        this.identities = identities;
        this.identification = identification;
        this.caller = caller;
        this.tenants = tenants;
        this.catchUp = catchUp;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = (JsonWebToken) identities.getIdentity().getPrincipal();
        try {
            admit(token);
        } catch (Refusal refusal) {
            if (!tenants.areProjected() || !catchUp.readOn(identification.party(token))) {
                throw refusal;
            }
            admit(token);
        }
    }

    private void admit(JsonWebToken token) {
        identification.identify(token);
        var allow = resource.getResourceMethod().getAnnotation(Allow.class);
        if (allow == null || Stream.of(allow.value()).noneMatch(caller::may)) {
            throw new PrivilegesInsufficient();
        }
    }
}
