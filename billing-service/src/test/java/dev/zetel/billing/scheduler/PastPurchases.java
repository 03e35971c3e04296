package dev.zetel.billing.scheduler;

import dev.zetel.billing.offer.Offers;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Purchases dated in the past, so that their next lifecycle date is due. */
@ApplicationScoped
class PastPurchases {

    private final Offers offers;
    private final Subscriptions subscriptions;
    private final TenantScope scope;

    PastPurchases(Offers offers, Subscriptions subscriptions, TenantScope scope) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> add(Organisation organisation, UUID offerId, int number, boolean autoRenew, Instant when) {
        var tenant = new TenantId(organisation.id());
        scope.restrictTo(tenant);
        var offer = offers.find(offerId).orElseThrow();
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var subscription = new Subscription(tenant, offer.skuId(), offer.id());
                    subscription.purchase(5, offer.term(), when);
                    subscription.setAutoRenew(autoRenew, when);
                    subscriptions.add(tenant, subscription);
                    return subscription.id();
                })
                .toList();
    }
}
