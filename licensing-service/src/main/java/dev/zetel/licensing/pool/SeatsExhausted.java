package dev.zetel.licensing.pool;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** Every seat of the product is taken (S27). */
public class SeatsExhausted extends Refusal {

    private final UUID sku;

    public SeatsExhausted(UUID sku) {
        super("Subscription with SKU " + sku + " does not have any available licenses.");
        this.sku = sku;
    }

    @Override
    public String target() {
        return sku.toString();
    }

    @Override
    public boolean basedOnProjection() {
        return true;
    }
}
