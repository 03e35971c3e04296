package dev.zetel.directory.user;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.directory.profile.UserProperties;
import dev.zetel.directory.profile.UserRules;
import dev.zetel.directory.tenant.Tenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes an account for somebody of a tenant. */
@ApplicationScoped
public class CreateUser {

    private final Tenants tenants;
    private final Users users;
    private final TenantClock clock;
    private final Outbox outbox;

    CreateUser(Tenants tenants, Users users, TenantClock clock, Outbox outbox) {
        this.tenants = tenants;
        this.users = users;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public User create(TenantId tenant, UUID id, UserProperties request) {
        var account = request.account();
        UserRules.checkName(tenants.get(tenant), account.userPrincipalName());
        var user = new User(tenant, id, account, request.profile());
        var event = user.create(clock.now(tenant));
        users.add(tenant, user);
        outbox.record(event);
        Log.infof("user created tenant=%s user=%s", tenant, id);
        return user;
    }
}
