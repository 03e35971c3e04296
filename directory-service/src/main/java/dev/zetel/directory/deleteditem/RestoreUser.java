package dev.zetel.directory.deleteditem;

import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
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

/** Brings a deleted user back (S37), without the roles that he had. */
@ApplicationScoped
class RestoreUser {

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
    User restore(TenantId tenant, String id, RestoreRequest request, Set<AdministratorRole> callerRoles) {
        var user = deletedItems.lock(tenant, id);
        var administrator = administrators.find(tenant, user.id());
        AdministrationRules.requireMayDispose(
                callerRoles, administrator.map(Administrator::rolesAtDeletion).orElse(Set.of()));
        var name = Objects.requireNonNullElse(request.newUserPrincipalName(), user.userPrincipalName());
        names.check(tenant, name);
        var fact = user.restore(name, clock.now(tenant));
        names.take(tenant, user);
        administrator.ifPresent(Administrator::comeBack);
        outbox.record(fact);
        Log.infof("user restored tenant=%s user=%s", tenant, user.id());
        return user;
    }
}
