package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.LifecycleSettings;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a subscription before its time. */
@ApplicationScoped
public class CancelSubscription {

    private final SubscriptionLock subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;
    private final LifecycleSettings settings;

    CancelSubscription(SubscriptionLock subscriptions, TenantClocks clocks, Outbox outbox, LifecycleSettings settings) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Transactional
    public Subscription cancel(TenantId tenant, UUID id, String ifMatch) {
        var now = clocks.now(tenant);
        var subscription = subscriptions.lock(tenant, id, ifMatch, now);
        outbox.record(subscription.cancel(now, settings.days()));
        Log.infof("subscription cancelled subscription=%s", id);
        return subscription;
    }
}
