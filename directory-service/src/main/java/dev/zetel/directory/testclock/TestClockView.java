package dev.zetel.directory.testclock;

import dev.zetel.directory.tenant.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The clock of a sandbox tenant.
 *
 * @param now the tenant's time
 * @param target where it is on its way to
 * @param atRest whether it is there and everything due until then is done
 */
@Schema(name = "TestClock")
record TestClockView(
        UUID tenantId,
        Instant now,
        Instant target,
        @Schema(examples = "true") boolean atRest) {

    static TestClockView of(Tenant tenant) {
        return new TestClockView(tenant.id().value(), tenant.clockNow(), tenant.clockTarget(), !tenant.isClockMoving());
    }
}
