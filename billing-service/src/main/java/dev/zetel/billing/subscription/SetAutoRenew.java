package dev.zetel.billing.subscription;

import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Switches automatic renewal (S17). */
@ApplicationScoped
public class SetAutoRenew {

    private final SubscriptionLock subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;

    SetAutoRenew(SubscriptionLock subscriptions, TenantClocks clocks, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
    }

    @Transactional
    public Subscription set(TenantId tenant, UUID id, boolean on, String ifMatch) {
        var now = clocks.now(tenant);
        var subscription = subscriptions.lock(tenant, id, ifMatch, now);
        subscription.setAutoRenew(on, now).ifPresent(outbox::record);
        Log.infof("automatic renewal switched subscription=%s on=%b", id, on);
        return subscription;
    }
}
