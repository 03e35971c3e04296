package dev.zetel.directory.user;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.profile.UserRules;
import dev.zetel.directory.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;

/** The userPrincipalNames of each tenant: within its domains, and unique among those who are not deleted. */
@ApplicationScoped
public class UserNames {

    private final Tenants tenants;
    private final Users users;

    UserNames(Tenants tenants, Users users) {
        this.tenants = tenants;
        this.users = users;
    }

    public void check(TenantId tenant, String name) {
        UserRules.checkName(tenants.get(tenant), name);
    }

    /** Writes the user, or refuses when another user has the name. */
    public void take(TenantId tenant, User user) {
        users.flush(tenant, user);
    }
}
