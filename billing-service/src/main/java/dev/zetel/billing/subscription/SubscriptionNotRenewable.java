package dev.zetel.billing.subscription;

import dev.zetel.chassis.error.Refusal;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Instant;

/** There is nothing to renew: the subscription still runs, or is gone for good. */
public class SubscriptionNotRenewable extends Refusal {

    SubscriptionNotRenewable(SubscriptionStatus status, Instant endsAt) {
        super(
                status == SubscriptionStatus.ENABLED
                        ? "The subscription is paid until " + endsAt
                                + ". Switch autoRenew on to have it renewed at its end."
                        : "A deleted subscription cannot be renewed. Buy a new one.");
    }
}
