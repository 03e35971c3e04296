package dev.zetel.chassis.caller;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What this service knows of tenants and their users: the directory from its own tables, the others from its facts.
 */
public interface KnownTenants {

    /** The administrator roles of a user; empty when he is unknown, disabled or deleted. */
    Optional<Set<AdministratorRole>> rolesOf(TenantId tenant, UUID user);

    /** What the clock of a sandbox tenant shows; empty for a tenant that lives in real time. */
    Optional<Instant> testClock(TenantId tenant);

    /** Whether this is a projection, which may be a moment behind. */
    boolean areProjected();
}
