package dev.zetel.directory.role;

import dev.zetel.access.permission.RoleNames;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import dev.zetel.contracts.directory.AdministratorRolesState;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which administrator roles a user holds (S13). */
@Entity
public class Administrator {

    @Id
    private UUID userId;

    private UUID tenantId;

    @Convert(converter = RoleNames.class)
    private Set<AdministratorRole> roles = EnumSet.noneOf(AdministratorRole.class);

    @Convert(converter = RoleNames.class)
    private Set<AdministratorRole> rolesAtDeletion = EnumSet.noneOf(AdministratorRole.class);

    private long revision;

    protected Administrator() {}

    /** Somebody who holds no role yet. */
    public Administrator(TenantId tenant, UUID userId) {
        this.tenantId = tenant.value();
        this.userId = userId;
    }

    public AdministratorRolesChanged grant(AdministratorRole role, Instant now) {
        if (roles.contains(role)) {
            throw new RoleHeldAlready(role);
        }
        return change(with(role), now);
    }

    public AdministratorRolesChanged revoke(AdministratorRole role, Instant now) {
        var less = EnumSet.copyOf(roles);
        less.remove(role);
        return change(less, now);
    }

    /** The user is deleted: the roles are gone, and a restoration gives none back. */
    public Optional<AdministratorRolesChanged> leave(Instant now) {
        rolesAtDeletion = roles;
        return roles.isEmpty() ? Optional.empty() : Optional.of(change(EnumSet.noneOf(AdministratorRole.class), now));
    }

    /** The user is back, as an ordinary one. */
    public void comeBack() {
        rolesAtDeletion = EnumSet.noneOf(AdministratorRole.class);
    }

    public UUID userId() {
        return userId;
    }

    public Set<AdministratorRole> roles() {
        return Set.copyOf(roles);
    }

    /** The roles held at the time of deletion: a user whom a role may not delete, it may not restore. */
    public Set<AdministratorRole> rolesAtDeletion() {
        return Set.copyOf(rolesAtDeletion);
    }

    public boolean holds(AdministratorRole role) {
        return roles.contains(role);
    }

    private Set<AdministratorRole> with(AdministratorRole role) {
        var more = EnumSet.of(role);
        more.addAll(roles);
        return more;
    }

    private AdministratorRolesChanged change(Set<AdministratorRole> held, Instant now) {
        roles = held;
        revision++;
        var templates =
                held.stream().sorted().map(AdministratorRole::templateId).toList();
        return new AdministratorRolesChanged(new AdministratorRolesState(userId, tenantId, templates, revision), now);
    }
}
