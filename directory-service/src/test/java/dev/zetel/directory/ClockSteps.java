package dev.zetel.directory;

import dev.zetel.contracts.ClockReached;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Answers in billing's place that a sandbox tenant's work is done. */
@ApplicationScoped
public class ClockSteps {

    private final Deliveries events;
    private final PublishedEvents recorded;

    ClockSteps(Deliveries events, PublishedEvents recorded) {
        this.events = events;
        this.recorded = recorded;
    }

    /** Billing has nothing due but what was due until now. */
    public void reach(TestTenant tenant, String instant) {
        answer(tenant, revision(tenant), instant, null);
    }

    public void answer(TestTenant tenant, long revision, String reachedAt, String nextDue) {
        var due = nextDue == null ? null : Instant.parse(nextDue);
        var clock = new ClockReached.Clock(tenant.id(), Instant.parse(reachedAt), due, revision);
        events.deliver(new ClockReached(clock, Instant.parse(reachedAt)));
    }

    /** The revision of the tenant's newest event. */
    public long revision(TestTenant tenant) {
        return recorded.newest(tenant.id(), "tenant-changed")
                .at("/tenant/revision")
                .asLong();
    }
}
