package dev.zetel.billing.commerce;

import dev.zetel.billing.lifecycle.LifecycleSettings;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a subscription before its time. */
@ApplicationScoped
class CancelSubscription {

    private final ChangedSubscriptions subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;
    private final LifecycleSettings settings;

    CancelSubscription(
            ChangedSubscriptions subscriptions, TenantClocks clocks, Outbox outbox, LifecycleSettings settings) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Transactional
    Subscription cancel(TenantId tenant, UUID id, String ifMatch) {
        var now = clocks.now(tenant);
        var subscription = subscriptions.lock(tenant, id, ifMatch, now);
        outbox.record(subscription.cancel(now, settings.days()));
        Log.infof("subscription cancelled subscription=%s", id);
        return subscription;
    }
}
