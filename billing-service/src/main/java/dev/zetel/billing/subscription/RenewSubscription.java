package dev.zetel.billing.subscription;

import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Brings back what has expired, was suspended or cancelled (S12, S19). */
@ApplicationScoped
public class RenewSubscription {

    private final SubscriptionLock subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;

    RenewSubscription(SubscriptionLock subscriptions, TenantClocks clocks, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
    }

    @Transactional
    public Subscription renew(TenantId tenant, UUID id, String ifMatch) {
        var now = clocks.now(tenant);
        var subscription = subscriptions.lock(tenant, id, ifMatch, now);
        outbox.record(subscription.renew(now));
        Log.infof("subscription renewed subscription=%s", id);
        return subscription;
    }
}
