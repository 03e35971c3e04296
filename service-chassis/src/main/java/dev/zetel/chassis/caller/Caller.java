package dev.zetel.chassis.caller;

import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who makes the current request. */
@RequestScoped
public class Caller {

    static final String PROVIDER = "provider";

    private TenantId tenant;
    private UUID user;
    private Set<AdministratorRole> roles = EnumSet.noneOf(AdministratorRole.class);
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    /** The caller's own tenant, from the token; fails for a caller who has none (operator, cloud services). */
    public TenantId tenant() {
        if (tenant == null) {
            throw new PrivilegesInsufficient();
        }
        return tenant;
    }

    /** The caller's id within his tenant. */
    public UUID user() {
        tenant();
        return user;
    }

    /** Whose requests count together with the caller's: his tenant's, or the provider's. */
    public String party() {
        return tenant == null ? PROVIDER : tenant.toString();
    }

    public Set<AdministratorRole> roles() {
        return roles;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    void isUser(TenantId tenant, UUID user, Set<AdministratorRole> roles) {
        this.tenant = tenant;
        this.user = user;
        this.roles = roles;
        this.permissions = RolePermissions.of(roles);
    }

    void isApplication(Set<Permission> permissions) {
        this.permissions = permissions;
    }
}
