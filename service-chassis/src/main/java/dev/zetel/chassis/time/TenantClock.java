package dev.zetel.chassis.time;

import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What time it is for a tenant: what its test clock shows if it is a sandbox, else real time. */
@ApplicationScoped
public class TenantClock {

    private final TestClocks testClocks;
    private final Clock real = Clock.systemUTC();

    TenantClock(TestClocks testClocks) {
        this.testClocks = testClocks;
    }

    public Instant now(TenantId tenant) {
        return testClocks.now(tenant).orElseGet(this::realNow);
    }

    /** Real time, in the microseconds that the database keeps. */
    public Instant realNow() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
