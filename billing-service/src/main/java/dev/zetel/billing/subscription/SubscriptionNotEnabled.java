package dev.zetel.billing.subscription;

import dev.zetel.billing.lifecycle.StatusName;
import dev.zetel.chassis.error.Refusal;
import dev.zetel.contracts.billing.SubscriptionStatus;

/** S17, S19: the subscription has ended or was cancelled; nothing can be changed before it is renewed. */
public class SubscriptionNotEnabled extends Refusal {

    SubscriptionNotEnabled(SubscriptionStatus status, String what) {
        super(what + " only while the subscription is Enabled; it is " + StatusName.of(status) + "."
                + (status == SubscriptionStatus.DELETED ? "" : " Renew it first."));
    }
}
