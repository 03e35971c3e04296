package dev.zetel.access.caller;

import dev.zetel.access.permission.Permission;
import dev.zetel.access.permission.RolePermissions;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who makes the current request. */
@RequestScoped
public class Caller {

    private TenantId tenant;
    private UUID user;
    private Set<AdministratorRole> roles = EnumSet.noneOf(AdministratorRole.class);
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    /** The caller's own tenant, from the token; fails for a caller without one (operator, cloud services). */
    public TenantId tenant() {
        if (tenant == null) {
            throw new PrivilegesInsufficient();
        }
        return tenant;
    }

    /** The caller's id within the tenant. */
    public UUID user() {
        tenant();
        return user;
    }

    public Set<AdministratorRole> roles() {
        return roles;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    void authenticateUser(TenantId tenant, UUID user, Set<AdministratorRole> roles) {
        this.tenant = tenant;
        this.user = user;
        this.roles = roles;
        this.permissions = RolePermissions.of(roles);
    }

    void authenticateApplication(Set<Permission> permissions) {
        this.permissions = permissions;
    }
}
