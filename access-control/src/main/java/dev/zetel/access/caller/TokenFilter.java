package dev.zetel.access.caller;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request without a valid access token is answered 401 before anything else about it is looked at, even its path. */
public class TokenFilter {

    private final CurrentIdentityAssociation identities;
    private final Optional<String> provider;

    TokenFilter(
            CurrentIdentityAssociation identities,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.identities = identities;
        this.provider = provider;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION + 100)
    public Uni<Response> requireToken() {
        return identities
                .getDeferredIdentity()
                .onFailure(OIDCException.class)
                .transform(this::away)
                .invoke(TokenFilter::requireToken)
                .replaceWith(() -> null);
    }

    private Throwable away(Throwable failure) {
        Log.warnf("the identity provider %s does not answer: %s", provider.orElse("(not configured)"), failure);
        return new IdentityProviderUnavailable();
    }

    private static void requireToken(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken)) {
            throw new CallerUnknown("Access token is empty.");
        }
    }
}
