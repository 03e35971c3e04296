package dev.zetel.billing.subscription;

import dev.zetel.chassis.error.Refusal;

/** S15: a new total was to be given, and the one that was given is the present one. */
public class QuantityUnchanged extends Refusal {

    QuantityUnchanged(int seats) {
        super("The subscription has " + seats + " seats already. Give the new total, not the increment.", "quantity");
    }
}
