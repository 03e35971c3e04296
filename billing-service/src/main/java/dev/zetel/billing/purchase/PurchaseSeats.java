package dev.zetel.billing.purchase;

import dev.zetel.billing.offer.Offers;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.billing.tenantclock.TenantClocks;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Buys seats on the terms of an offer (S6, S14, S16). */
@ApplicationScoped
public class PurchaseSeats {

    private final Offers offers;
    private final Subscriptions subscriptions;
    private final TenantClocks clocks;
    private final Outbox outbox;

    PurchaseSeats(Offers offers, Subscriptions subscriptions, TenantClocks clocks, Outbox outbox) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.outbox = outbox;
    }

    @Transactional
    public Subscription purchase(TenantId tenant, UUID offerId, int quantity) {
        var now = clocks.now(tenant);
        var offer = offers.find(offerId).orElseThrow(() -> new OfferUnknown(offerId));
        var subscription = new Subscription(tenant, offer.skuId(), offer.id());
        var event = subscription.purchase(quantity, offer.term(), now);
        subscriptions.add(tenant, subscription);
        outbox.record(event);
        Log.infof("seats purchased subscription=%s seats=%d", subscription.id(), quantity);
        return subscription;
    }
}
