package dev.zetel.chassis.caller;

import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/** Tells from a token's claims who calls: somebody of a tenant, or an application of the provider's own. */
@ApplicationScoped
class Identification {

    private final Claims claims;
    private final Caller caller;
    private final Actor actor;
    private final TenantBarrier barrier;
    private final KnownTenants tenants;

    Identification(Claims claims, Caller caller, Actor actor, TenantBarrier barrier, KnownTenants tenants) {
        this.claims = claims;
        this.caller = caller;
        this.actor = actor;
        this.barrier = barrier;
        this.tenants = tenants;
    }

    /** Whose the token is, whether or not they are known. */
    String party(JsonWebToken token) {
        Object tenant = token.getClaim(claims.tenant());
        return tenant == null ? Caller.PROVIDER : text(tenant);
    }

    void identify(JsonWebToken token) {
        if (token.getClaim(claims.tenant()) == null) {
            identifyApplication(token);
        } else {
            identifyUser(new TenantId(id(token, claims.tenant())), id(token, claims.user()));
        }
    }

    private void identifyUser(TenantId tenant, UUID user) {
        barrier.enter(tenant);
        MDC.put("tenant", tenant.toString());
        var roles = tenants.rolesOf(tenant, user)
                .orElseThrow(() ->
                        new CallerUnknown("The token's user does not exist in this tenant, is disabled or deleted."));
        caller.isUser(tenant, user, roles);
        actor.is("user:" + user);
    }

    /** Application roles count only in a token that belongs to no tenant. */
    private void identifyApplication(JsonWebToken token) {
        actor.is("application:" + token.getSubject());
        var permissions = EnumSet.noneOf(Permission.class);
        var roles = applicationRoles(token);
        if (roles.contains("Platform.Operate")) {
            permissions.add(Permission.OPERATE);
            actor.is("operator:" + token.getSubject());
        }
        if (roles.contains("Entitlements.Read")) {
            permissions.add(Permission.READ_ENTITLEMENTS);
        }
        barrier.acrossTenants();
        caller.isApplication(permissions);
    }

    private Set<String> applicationRoles(JsonWebToken token) {
        Object roles = token.getClaim(claims.roles());
        return roles instanceof Collection<?> names
                ? Set.copyOf(names.stream().map(Identification::text).toList())
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
