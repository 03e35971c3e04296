package dev.zetel.billing.lifecycle;

import dev.zetel.billing.offer.Offers;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What somebody bought a while ago, so that its time has come. */
@ApplicationScoped
class PastPurchases {

    private final Offers offers;
    private final Subscriptions subscriptions;
    private final TenantBarrier barrier;

    PastPurchases(Offers offers, Subscriptions subscriptions, TenantBarrier barrier) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.barrier = barrier;
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> add(Organisation organisation, UUID offerId, int number, boolean autoRenew, Instant when) {
        var tenant = new TenantId(organisation.id());
        barrier.enter(tenant);
        var offer = offers.find(offerId).orElseThrow();
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var subscription = new Subscription(tenant, offer.skuId(), offer.id());
                    subscription.purchase(5, offer.term(), when);
                    subscription.renewByItself(autoRenew, when);
                    subscriptions.add(tenant, subscription);
                    return subscription.id();
                })
                .toList();
    }
}
