package dev.zetel.chassis.time;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The clocks of sandbox tenants. */
public interface TestClocks {

    /** What a tenant's clock shows; empty for a tenant that lives in real time. */
    Optional<Instant> now(TenantId tenant);
}
