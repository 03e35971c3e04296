package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.LifecycleSettings;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a subscription a new total of seats (S9, S15, S38). */
@ApplicationScoped
public class ChangeSeats {

    private final SubscriptionLock subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;
    private final LifecycleSettings settings;

    ChangeSeats(SubscriptionLock subscriptions, TenantClocks clocks, Outbox outbox, LifecycleSettings settings) {
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Transactional
    public Subscription change(TenantId tenant, UUID id, int total, String ifMatch) {
        var now = clocks.now(tenant);
        var subscription = subscriptions.lock(tenant, id, ifMatch, now);
        outbox.record(subscription.changeSeats(total, now, settings.days()));
        Log.infof("seats changed subscription=%s seats=%d", id, total);
        return subscription;
    }
}
