package dev.zetel.directory.roleassignment;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.role.Administrators;
import dev.zetel.directory.role.DirectoryRole;
import dev.zetel.directory.user.User;
import dev.zetel.directory.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The members of the roles of each tenant, and the roles that somebody is a member of. */
@ApplicationScoped
public class RoleMembers {

    private final Administrators administrators;
    private final Users users;

    RoleMembers(Administrators administrators, Users users) {
        this.administrators = administrators;
        this.users = users;
    }

    /** One page by user id, and one more where another page follows. */
    public List<User> page(TenantId tenant, AdministratorRole role, UUID after, int top) {
        var ids = administrators.holding(tenant, role).stream()
                .filter(id -> id.toString().compareTo(after.toString()) > 0)
                .limit(top + 1L)
                .toList();
        return users.all(tenant, ids);
    }

    public List<DirectoryRole> rolesOf(TenantId tenant, UUID user) {
        return administrators.find(tenant, user).stream()
                .flatMap(administrator -> administrator.roles().stream())
                .sorted()
                .map(DirectoryRole::typed)
                .toList();
    }
}
