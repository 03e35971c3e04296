package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.StatusName;
import dev.zetel.chassis.error.Refusal;
import dev.zetel.contracts.billing.SubscriptionStatus;

/** It gives no access any more, so that there is nothing left to cancel. */
public class SubscriptionNotCancellable extends Refusal {

    SubscriptionNotCancellable(SubscriptionStatus status) {
        super("The subscription is " + StatusName.of(status)
                + " already and gives no access; nothing is left to cancel.");
    }
}
