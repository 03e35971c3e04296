package dev.zetel.directory.user;

import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.AdministrationRules;
import dev.zetel.directory.role.Administrator;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.tenant.Tenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Moves a user to the deleted items (S11, S34); the user's roles are removed. */
@ApplicationScoped
public class DeleteUser {

    private final Tenants tenants;
    private final Users users;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;

    DeleteUser(Tenants tenants, Users users, Administrators administrators, TenantClock clock, Outbox outbox) {
        this.tenants = tenants;
        this.users = users;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public void delete(TenantId tenant, UserKey key, String ifMatch, Set<AdministratorRole> callerRoles) {
        tenants.lock(tenant);
        var user = users.lock(tenant, key);
        var administrator = administrators.find(tenant, user.id());
        AdministrationRules.requireMayDispose(
                callerRoles, administrator.map(Administrator::roles).orElse(Set.of()));
        administrator.ifPresent(leaving -> administrators.requireAnotherThan(tenant, leaving));
        Etag.requireMatch(ifMatch, user.revision());
        var now = clock.now(tenant);
        outbox.record(user.delete(now));
        administrator.flatMap(leaving -> leaving.leave(now)).ifPresent(outbox::record);
        Log.infof("user deleted tenant=%s user=%s", tenant, user.id());
    }
}
