package dev.zetel.licensing.pool;

import dev.zetel.chassis.error.ProjectedRefusal;
import java.util.UUID;

/** Every seat of the product is taken (S27). */
public class SeatsExhausted extends ProjectedRefusal {

    public SeatsExhausted(UUID sku) {
        super("Subscription with SKU " + sku + " does not have any available licenses.", sku);
    }
}
