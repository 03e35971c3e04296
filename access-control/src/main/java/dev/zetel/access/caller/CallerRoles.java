package dev.zetel.access.caller;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which administrator roles a user holds: the directory knows from its own tables, the other services from its events.
 */
public interface CallerRoles {

    /** The administrator roles of a user; empty when the user is unknown, disabled or deleted. */
    Optional<Set<AdministratorRole>> rolesOf(TenantId tenant, UUID user);

    /** Whether this is a projection, which may be a moment behind. */
    boolean areProjected();
}
