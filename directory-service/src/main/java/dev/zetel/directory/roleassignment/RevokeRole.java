package dev.zetel.directory.roleassignment;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.tenant.Tenants;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.Users;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes an administrator role from a user (S13), but never the tenant's last global administrator. */
@ApplicationScoped
public class RevokeRole {

    private final Tenants tenants;
    private final Users users;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;

    RevokeRole(Tenants tenants, Users users, Administrators administrators, TenantClock clock, Outbox outbox) {
        this.tenants = tenants;
        this.users = users;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public void revoke(TenantId tenant, UUID userId, AdministratorRole role) {
        tenants.lock(tenant);
        var user = users.lock(tenant, new UserKey(userId.toString()));
        var administrator = administrators
                .find(tenant, user.id())
                .filter(holder -> holder.holds(role))
                .orElseThrow(() -> ResourceUnknown.owned(new AssignmentId(role, userId)));
        if (role == GLOBAL_ADMINISTRATOR) {
            administrators.requireAnotherThan(tenant, administrator);
        }
        outbox.record(administrator.revoke(role, clock.now(tenant)));
        Log.infof("role revoked tenant=%s user=%s role=%s", tenant, user.id(), role);
    }
}
