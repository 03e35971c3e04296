package dev.zetel.access.caller;

import dev.zetel.access.permission.Permission;
import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/** Resolves a token's claims to the caller: a user or application of a tenant, or an application of the provider. */
@ApplicationScoped
class CallerResolver {

    private final Claims claims;
    private final Caller caller;
    private final Actor actor;
    private final TenantScope scope;
    private final CallerRoles roles;

    CallerResolver(Claims claims, Caller caller, Actor actor, TenantScope scope, CallerRoles roles) {
        this.claims = claims;
        this.caller = caller;
        this.actor = actor;
        this.scope = scope;
        this.roles = roles;
    }

    /** Whether roles come from a projection, which may be a moment behind. */
    boolean isProjected() {
        return roles.areProjected();
    }

    /** Whose requests are counted together with the caller's, resolved or not. */
    String party() {
        return scope.party();
    }

    void resolve(JsonWebToken token) {
        if (token.getClaim(claims.tenant()) == null) {
            resolveApplication(token);
        } else {
            resolveUser(new TenantId(id(token, claims.tenant())), id(token, claims.user()));
        }
    }

    private void resolveUser(TenantId tenant, UUID user) {
        scope.restrictTo(tenant);
        MDC.put("tenant", tenant.toString());
        var held = roles.rolesOf(tenant, user)
                .orElseThrow(() ->
                        new CallerUnknown("The token's user does not exist in this tenant, is disabled or deleted."));
        caller.authenticateUser(tenant, user, held);
        actor.actAs("user:" + user);
    }

    /** Application roles count only in a token that belongs to no tenant. */
    private void resolveApplication(JsonWebToken token) {
        actor.actAs("application:" + token.getSubject());
        var permissions = EnumSet.noneOf(Permission.class);
        var named = applicationRoles(token);
        if (named.contains("Platform.Operate")) {
            permissions.add(Permission.OPERATE);
            actor.actAs("operator:" + token.getSubject());
        }
        if (named.contains("Entitlements.Read")) {
            permissions.add(Permission.READ_ENTITLEMENTS);
        }
        scope.allTenants();
        caller.authenticateApplication(permissions);
    }

    private Set<String> applicationRoles(JsonWebToken token) {
        Object roles = token.getClaim(claims.roles());
        return roles instanceof Collection<?> names
                ? Set.copyOf(names.stream().map(CallerResolver::text).toList())
                : Set.of();
    }

    private static String text(Object name) {
        return name instanceof JsonString json ? json.getString() : String.valueOf(name);
    }

    private static UUID id(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        try {
            return UUID.fromString(text(value));
        } catch (IllegalArgumentException e) {
            throw new CallerUnknown("The token's claim '" + claim + "' is not an id.");
        }
    }
}
