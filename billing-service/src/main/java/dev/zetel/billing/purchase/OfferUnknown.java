package dev.zetel.billing.purchase;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** S16: what was to be bought is not in the catalog. */
public class OfferUnknown extends Refusal {

    OfferUnknown(UUID offerId) {
        super("There is no offer " + offerId + ".", "offerId");
    }
}
