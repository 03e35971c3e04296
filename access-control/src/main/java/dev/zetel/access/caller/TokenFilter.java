package dev.zetel.access.caller;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A request without a valid access token is answered 401 before anything else about it is looked at, even its path. With
 * one, it sees the rows of its caller's tenant, and acts in the caller's name.
 */
public class TokenFilter {

    private final CurrentIdentityAssociation identities;
    private final TenantScope scope;
    private final Actor actor;
    private final Optional<String> provider;

    TokenFilter(
            CurrentIdentityAssociation identities,
            TenantScope scope,
            Actor actor,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.identities = identities;
        this.scope = scope;
        this.actor = actor;
        this.provider = provider;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION + 100)
    public Uni<Response> requireToken() {
        return identities
                .getDeferredIdentity()
                .onFailure(OIDCException.class)
                .transform(this::away)
                .invoke(this::enter)
                .replaceWith(() -> null);
    }

    private Throwable away(Throwable failure) {
        Log.warnf("the identity provider %s does not answer: %s", provider.orElse("(not configured)"), failure);
        return new IdentityProviderUnavailable();
    }

    private void enter(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new CallerUnknown("Access token is empty.");
        }
        var caller = IdentifiedCaller.of(identity);
        actor.actAs(caller.actor());
        caller.tenant().ifPresentOrElse(this::enter, scope::allTenants);
    }

    private void enter(TenantId tenant) {
        scope.restrictTo(tenant);
        MDC.put("tenant", tenant.toString());
    }
}
