package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.LifecycleSettings;
import dev.zetel.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Lets a subscription do what time has made due, one thing after the other. */
@ApplicationScoped
public class AdvanceSubscription {

    private final Outbox outbox;
    private final LifecycleSettings settings;

    AdvanceSubscription(Outbox outbox, LifecycleSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Within the transaction that holds the subscription. Returns how much there was to do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int upTo(Subscription subscription, Instant now) {
        var steps = 0;
        var next = subscription.advance(now, settings.days());
        while (next.isPresent()) {
            outbox.record(next.get());
            steps++;
            next = subscription.advance(now, settings.days());
        }
        return steps;
    }
}
