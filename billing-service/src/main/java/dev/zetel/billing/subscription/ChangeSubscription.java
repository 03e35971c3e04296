package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.LifecycleSettings;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What an administrator can change about a subscription; each change begins with what is due already. */
@ApplicationScoped
@Transactional
public class ChangeSubscription {

    private final SubscriptionLock subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;
    private final LifecycleSettings settings;

    ChangeSubscription(SubscriptionLock subscriptions, TenantClocks clocks, Outbox outbox, LifecycleSettings settings) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Brings back what has expired, was suspended or cancelled (S12, S19). */
    public Subscription renew(TenantId tenant, UUID id, String ifMatch) {
        var renewed = change(tenant, id, ifMatch, (subscription, now) -> Optional.of(subscription.renew(now)));
        Log.infof("subscription renewed subscription=%s", id);
        return renewed;
    }

    /** Ends it before its time. */
    public Subscription cancel(TenantId tenant, UUID id, String ifMatch) {
        var cancelled = change(
                tenant, id, ifMatch, (subscription, now) -> Optional.of(subscription.cancel(now, settings.days())));
        Log.infof("subscription cancelled subscription=%s", id);
        return cancelled;
    }

    /** Gives it a new total of seats (S9, S15, S38). */
    public Subscription changeSeats(TenantId tenant, UUID id, int total, String ifMatch) {
        var changed = change(
                tenant,
                id,
                ifMatch,
                (subscription, now) -> Optional.of(subscription.changeSeats(total, now, settings.days())));
        Log.infof("seats changed subscription=%s seats=%d", id, total);
        return changed;
    }

    /** Switches automatic renewal (S17). */
    public Subscription setAutoRenew(TenantId tenant, UUID id, boolean on, String ifMatch) {
        var switched = change(tenant, id, ifMatch, (subscription, now) -> subscription.setAutoRenew(on, now));
        Log.infof("automatic renewal switched subscription=%s on=%b", id, on);
        return switched;
    }

    private Subscription change(
            TenantId tenant,
            UUID id,
            String ifMatch,
            BiFunction<Subscription, Instant, Optional<? extends SubscriptionEvent>> change) {
        var now = clocks.now(tenant);
        var subscription = subscriptions.lock(tenant, id, ifMatch, now);
        change.apply(subscription, now).ifPresent(outbox::record);
        return subscription;
    }
}
