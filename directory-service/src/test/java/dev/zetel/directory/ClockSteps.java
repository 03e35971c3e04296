package dev.zetel.directory;

import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.contracts.ClockReached;
import java.time.Instant;

/** Answers in billing's place that a sandbox tenant's work is done. */
public final class ClockSteps {

    private ClockSteps() {}

    /** Billing has nothing due but what was due until now. */
    public static void reach(TestTenant tenant, String instant) {
        answer(tenant, revision(tenant), instant, null);
    }

    public static void answer(TestTenant tenant, long revision, String reachedAt, String nextDue) {
        var due = nextDue == null ? null : Instant.parse(nextDue);
        var clock = new ClockReached.Clock(tenant.id(), Instant.parse(reachedAt), due, revision);
        Deliveries.deliver(new ClockReached(clock, Instant.parse(reachedAt)));
    }

    /** The revision of the tenant's newest event. */
    public static long revision(TestTenant tenant) {
        return PublishedEvents.newest(tenant.id(), "tenant-changed").revision();
    }
}
