package dev.zetel.chassis.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request without a valid access token is answered 401 before anything else about it is looked at, even its path. */
public class TokenFilter {

    private final CurrentIdentityAssociation identities;

    TokenFilter(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION + 100)
    public Uni<Response> requireToken() {
        return identities.getDeferredIdentity().map(identity -> {
            if (!(identity.getPrincipal() instanceof JsonWebToken)) {
                throw new CallerUnknown("Access token is empty.");
            }
            return null;
        });
    }
}
