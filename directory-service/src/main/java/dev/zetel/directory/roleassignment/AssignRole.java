package dev.zetel.directory.roleassignment;

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
import java.util.function.Supplier;

/** Gives a user an administrator role (S13). */
@ApplicationScoped
@Transactional
public class AssignRole {

    private final Tenants tenants;
    private final Users users;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;

    public AssignRole(Tenants tenants, Users users, Administrators administrators, TenantClock clock, Outbox outbox) {
        this.tenants = tenants;
        this.users = users;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
    }

    public void assign(TenantId tenant, UUID userId, AdministratorRole role) {
        assign(tenant, userId, () -> role);
    }

    /** Which role is asked once the user is known: that there is no such user is said before that there is no such role. */
    public AdministratorRole assign(TenantId tenant, UUID userId, Supplier<AdministratorRole> wanted) {
        tenants.lock(tenant);
        var user = users.lock(tenant, new UserKey(userId.toString()));
        var role = wanted.get();
        var administrator = administrators.findOrBegin(tenant, user.id());
        outbox.record(administrator.grant(role, clock.now(tenant)));
        Log.infof("role assigned tenant=%s user=%s role=%s", tenant, user.id(), role);
        return role;
    }
}
