package dev.zetel.billing.notification;

import dev.zetel.billing.sku.Sku;
import dev.zetel.billing.sku.Skus;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.notifications.mail.Addressee;
import dev.zetel.notifications.mail.UtcDate;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes what mails say from the event, and the product's name from the catalog. */
@ApplicationScoped
class SubscriptionNotices {

    private final Skus skus;

    SubscriptionNotices(Skus skus) {
        this.skus = skus;
    }

    SubscriptionNotice of(SubscriptionEvent event, Addressee addressee) {
        var subscription = event.subscription();
        var reduction = subscription.reduction();
        return new SubscriptionNotice(
                addressee,
                skus.find(subscription.skuId()).map(Sku::displayName).orElse("A product"),
                subscription.seats(),
                UtcDate.of(subscription.statusSince()),
                UtcDate.of(subscription.nextLifecycleAt()),
                UtcDate.of(reduction == null ? null : reduction.accessUntil()),
                addressee.link("subscriptions/" + subscription.id()));
    }
}
