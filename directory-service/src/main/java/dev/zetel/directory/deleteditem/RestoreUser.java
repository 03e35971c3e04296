package dev.zetel.directory.deleteditem;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.AdministrationRules;
import dev.zetel.directory.role.Administrator;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.user.User;
import dev.zetel.directory.user.UserNames;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;

/** Restores a deleted user (S37), without the former roles. */
@ApplicationScoped
public class RestoreUser {

    private final DeletedItems deletedItems;
    private final UserNames names;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;

    RestoreUser(
            DeletedItems deletedItems,
            UserNames names,
            Administrators administrators,
            TenantClock clock,
            Outbox outbox) {
        this.deletedItems = deletedItems;
        this.names = names;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public User restore(TenantId tenant, String id, RestoreRequest request, Set<AdministratorRole> callerRoles) {
        var user = deletedItems.lock(tenant, id);
        var administrator = administrators.find(tenant, user.id());
        AdministrationRules.requireMayDispose(
                callerRoles, administrator.map(Administrator::rolesAtDeletion).orElse(Set.of()));
        var name = Objects.requireNonNullElse(request.newUserPrincipalName(), user.userPrincipalName());
        names.check(tenant, name);
        var event = user.restore(name, clock.now(tenant));
        names.take(tenant, user);
        administrator.ifPresent(Administrator::comeBack);
        outbox.record(event);
        Log.infof("user restored tenant=%s user=%s", tenant, user.id());
        return user;
    }
}
