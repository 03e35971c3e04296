package dev.zetel.directory.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.AdministratorRole;
import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.rest.Etag;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.role.AdministrationRules;
import dev.zetel.directory.role.Administrator;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.tenant.Tenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Changes properties of a user, within what the caller may do to him. */
@ApplicationScoped
class ChangeUser {

    private final Tenants tenants;
    private final Users users;
    private final Administrators administrators;
    private final TenantClock clock;
    private final Outbox outbox;
    private final ObjectMapper json;

    ChangeUser(
            Tenants tenants,
            Users users,
            Administrators administrators,
            TenantClock clock,
            Outbox outbox,
            ObjectMapper json) {
        this.tenants = tenants;
        this.users = users;
        this.administrators = administrators;
        this.clock = clock;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional
    void change(TenantId tenant, UserKey key, UserChanges changes, String ifMatch, Set<AdministratorRole> callerRoles)
            throws JsonProcessingException {
        if (changes.disables()) {
            tenants.lock(tenant);
        }
        var user = users.lock(tenant, key);
        var administrator = administrators.find(tenant, user.id());
        ObjectNode old = json.valueToTree(UserProperties.of(user.account(), user.profile()));
        if (changes.disposesOf(old)) {
            AdministrationRules.requireMayDispose(
                    callerRoles, administrator.map(Administrator::roles).orElse(Set.of()));
        }
        var wanted = changes.over(old, json);
        var account = wanted.account();
        var profile = wanted.profile();
        UserRules.checkName(tenants.own(tenant), account.userPrincipalName());
        if (!account.accountEnabled()) {
            administrator.ifPresent(leaving -> administrators.requireAnotherThan(tenant, leaving));
        }
        Etag.requireMatch(ifMatch, user.revision());
        user.change(account, profile, clock.now(tenant)).ifPresent(fact -> {
            users.flush(tenant, user);
            outbox.record(fact);
            Log.infof("user changed tenant=%s user=%s", tenant, user.id());
        });
    }
}
