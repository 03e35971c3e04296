package dev.zetel.licensing.assignment;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** A license that is to be removed was never assigned. */
class LicenseNotHeld extends Refusal {

    LicenseNotHeld(UUID sku) {
        super("User does not have a corresponding license for " + sku + ".", sku);
    }
}
