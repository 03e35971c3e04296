package dev.zetel.directory.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.profile.UserProperties;
import dev.zetel.directory.profile.UserRules;
import dev.zetel.directory.role.AdministrationRules;
import dev.zetel.directory.role.Administrator;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.tenant.Tenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** Changes properties of a user, within what the caller may do to them. */
@ApplicationScoped
public class ChangeUser {

    private final Tenants tenants;
    private final Users users;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;

    ChangeUser(Tenants tenants, Users users, Administrators administrators, TenantClock clock, Outbox outbox) {
        this.tenants = tenants;
        this.users = users;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public void change(
            TenantId tenant, UserKey key, UserChanges changes, String ifMatch, Set<AdministratorRole> callerRoles)
            throws JsonProcessingException {
        if (changes.disables()) {
            tenants.lock(tenant);
        }
        var user = users.lock(tenant, key);
        var administrator = administrators.find(tenant, user.id());
        var before = UserProperties.of(user.account(), user.profile());
        requireMayChange(changes.disposesOf(before), callerRoles, administrator);
        var after = changes.over(before);
        var account = after.account();
        var profile = after.profile();
        UserRules.checkName(tenants.get(tenant), account.userPrincipalName());
        if (!account.accountEnabled()) {
            administrator.ifPresent(leaving -> administrators.requireAnotherThan(tenant, leaving));
        }
        Etag.requireMatch(ifMatch, user.revision());
        user.change(account, profile, clock.now(tenant)).ifPresent(event -> {
            users.flush(tenant, user);
            outbox.record(event);
        });
        Log.infof("user changed tenant=%s user=%s", tenant, user.id());
    }

    private static void requireMayChange(
            boolean disposes, Set<AdministratorRole> callerRoles, Optional<Administrator> administrator) {
        if (disposes) {
            var roles = administrator.map(Administrator::roles).orElse(Set.of());
            AdministrationRules.requireMayDispose(callerRoles, roles);
        }
    }
}
