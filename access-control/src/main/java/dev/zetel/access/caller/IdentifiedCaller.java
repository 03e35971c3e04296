package dev.zetel.access.caller;

import dev.zetel.access.permission.Permissions;
import dev.zetel.access.permission.RolePermissions;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom an access token stands for: a user of a tenant, or an application of the provider. An attribute of the identity. */
final class IdentifiedCaller {

    static final String ATTRIBUTE = "zetel.caller";

    private final TenantId tenant;
    private final UUID user;
    private final String actor;
    private volatile Set<AdministratorRole> roles = Set.of();
    private volatile Set<String> permissions;
    private volatile boolean current;

    private IdentifiedCaller(TenantId tenant, UUID user, String actor, Set<String> permissions) {
        this.tenant = tenant;
        this.user = user;
        this.actor = actor;
        this.permissions = permissions;
    }

    static IdentifiedCaller user(TenantId tenant, UUID user) {
        return new IdentifiedCaller(tenant, user, "user:" + user, Set.of());
    }

    static IdentifiedCaller application(String subject, Set<String> permissions) {
        var kind = permissions.contains(Permissions.OPERATE) ? "operator:" : "application:";
        return new IdentifiedCaller(null, null, kind + subject, permissions);
    }

    static IdentifiedCaller of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** Empty for an application of the provider. */
    Optional<TenantId> tenant() {
        return Optional.ofNullable(tenant);
    }

    UUID user() {
        return user;
    }

    /** As the events will name it. */
    String actor() {
        return actor;
    }

    Set<AdministratorRole> roles() {
        return roles;
    }

    boolean may(String permission) {
        return permissions.contains(permission);
    }

    void hold(Set<AdministratorRole> roles) {
        this.roles = roles;
        this.permissions = RolePermissions.of(roles);
    }

    /** Whether the roles were looked up after a wait for their projection. */
    boolean isCurrent() {
        return current;
    }

    void becomeCurrent() {
        current = true;
    }
}
