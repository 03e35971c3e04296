package dev.zetel.billing.scheduler;

import dev.zetel.billing.subscription.AdvanceSubscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.ClockReached;
import dev.zetel.contracts.ClockReached.Clock;
import dev.zetel.contracts.directory.TenantState;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Follows a sandbox tenant's clock: does all that is due by the time it shows, and publishes that. */
@ApplicationScoped
public class AdvanceToTestClock {

    private final TenantClocks clocks;
    private final Subscriptions subscriptions;
    private final AdvanceSubscription advance;
    private final Outbox outbox;

    AdvanceToTestClock(TenantClocks clocks, Subscriptions subscriptions, AdvanceSubscription advance, Outbox outbox) {
        this.clocks = clocks;
        this.subscriptions = subscriptions;
        this.advance = advance;
        this.outbox = outbox;
    }

    @Transactional
    public void follow(TenantState state) {
        var tenant = new TenantId(state.id());
        var clock = state.testClock();
        var shows = clock == null ? null : clock.now();
        if (clocks.move(tenant, shows, state.revision()) && shows != null) {
            reach(tenant, shows, state.revision());
        }
    }

    private void reach(TenantId tenant, Instant now, long revision) {
        var due = subscriptions.lockDue(tenant, now);
        due.forEach(subscription -> advance.upTo(subscription, now));
        var nextDue = subscriptions.nextDue(tenant).orElse(null);
        outbox.record(new ClockReached(new Clock(tenant.value(), now, nextDue, revision), now));
        Log.infof("test clock reached tenant=%s subscriptions=%d", tenant, due.size());
    }
}
