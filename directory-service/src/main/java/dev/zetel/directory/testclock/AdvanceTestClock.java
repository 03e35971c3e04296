package dev.zetel.directory.testclock;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.directory.tenant.Tenant;
import dev.zetel.directory.tenant.Tenants;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Sends the clock of a sandbox tenant on its way. */
@ApplicationScoped
class AdvanceTestClock {

    private final Tenants tenants;
    private final Outbox outbox;

    AdvanceTestClock(Tenants tenants, Outbox outbox) {
        this.tenants = tenants;
        this.outbox = outbox;
    }

    @Transactional
    Tenant advance(TenantId id, Instant target) {
        var tenant = tenants.lock(id);
        if (!tenant.isSandbox()) {
            throw ResourceUnknown.owned(id);
        }
        outbox.record(tenant.advanceTestClock(target));
        Log.infof("test clock advances tenant=%s to=%s", id, target);
        return tenant;
    }
}
