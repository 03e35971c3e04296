package dev.zetel.access.caller;

import dev.zetel.access.permission.RolePermissions;
import dev.zetel.chassis.consistency.CatchUp;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds out who an access token's caller is and what they may. Roles may come from a projection, which can be a moment
 * behind: what it says against a caller counts only once it has caught up, for which a request waits at most once.
 */
@ApplicationScoped
@ActivateRequestContext
class CallerLookup {

    private final TokenClaims claims;
    private final CallerRoles roles;
    private final CatchUp catchUp;
    private final TenantScope scope;

    CallerLookup(TokenClaims claims, CallerRoles roles, CatchUp catchUp, TenantScope scope) {
        this.claims = claims;
        this.roles = roles;
        this.catchUp = catchUp;
        this.scope = scope;
    }

    /** Application roles count only in a token that belongs to no tenant. */
    IdentifiedCaller identify(JsonWebToken token) {
        return claims.nameATenant(token)
                ? user(new TenantId(claims.tenant(token)), claims.user(token))
                : IdentifiedCaller.application(token.getSubject(), RolePermissions.ofApplication(claims.roles(token)));
    }

    boolean may(IdentifiedCaller caller, String permission) {
        if (!caller.may(permission) && RolePermissions.isForUsers(permission)) {
            caller.tenant().ifPresent(tenant -> lookUpOnceCurrent(caller, tenant));
        }
        return caller.may(permission);
    }

    private IdentifiedCaller user(TenantId tenant, UUID user) {
        var caller = IdentifiedCaller.user(tenant, user);
        if (!lookUp(caller, tenant) && !lookUpOnceCurrent(caller, tenant)) {
            throw new CallerUnknown("The token's user does not exist in this tenant, is disabled or deleted.");
        }
        return caller;
    }

    private boolean lookUpOnceCurrent(IdentifiedCaller caller, TenantId tenant) {
        if (caller.isCurrent() || !roles.areProjected() || !catchUp.awaitProjections(tenant.toString())) {
            return false;
        }
        caller.becomeCurrent();
        return lookUp(caller, tenant);
    }

    private boolean lookUp(IdentifiedCaller caller, TenantId tenant) {
        scope.restrictTo(tenant);
        var held = roles.rolesOf(tenant, caller.user());
        held.ifPresent(caller::hold);
        return held.isPresent();
    }
}
