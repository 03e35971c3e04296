package dev.zetel.billing.subscription.web;

import dev.zetel.billing.purchase.PurchaseSeats;
import dev.zetel.billing.subscription.CancelSubscription;
import dev.zetel.billing.subscription.ChangeSeats;
import dev.zetel.billing.subscription.RenewSubscription;
import dev.zetel.billing.subscription.SetAutoRenew;
import jakarta.inject.Singleton;

/** Everything that an administrator can do to a subscription. */
@Singleton
record SubscriptionCommands(
        PurchaseSeats purchaseSeats,
        ChangeSeats changeSeats,
        SetAutoRenew setAutoRenew,
        RenewSubscription renewSubscription,
        CancelSubscription cancelSubscription) {}
