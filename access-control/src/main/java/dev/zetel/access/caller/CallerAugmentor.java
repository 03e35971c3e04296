package dev.zetel.access.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives the identity of a valid access token its caller and its permissions. It is made anew: the framework's own has a
 * permission for each scope that the token names, and whoever chooses the scopes would choose the permissions.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private final CallerLookup callers;
    private final BlockingSecurityExecutor executor;

    CallerAugmentor(CallerLookup callers, BlockingSecurityExecutor executor) {
        this.callers = callers;
        this.executor = executor;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? executor.executeBlocking(() -> of(token, callers.identify(token)))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity of(JsonWebToken token, IdentifiedCaller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addAttribute(IdentifiedCaller.ATTRIBUTE, caller)
                .addPermissionChecker(permission -> may(caller, permission))
                .build();
    }

    private Uni<Boolean> may(IdentifiedCaller caller, Permission permission) {
        return caller.may(permission.getName())
                ? Uni.createFrom().item(true)
                : executor.executeBlocking(() -> callers.may(caller, permission.getName()));
    }
}
