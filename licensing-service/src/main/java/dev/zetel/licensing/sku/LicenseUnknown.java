package dev.zetel.licensing.sku;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** The tenant has no such product, or it is not in the catalog. */
public class LicenseUnknown extends Refusal {

    private final UUID about;

    public LicenseUnknown(UUID sku) {
        super("License " + sku + " does not correspond to a valid company License.");
        this.about = sku;
    }

    @Override
    public String target() {
        return about.toString();
    }

    @Override
    public boolean basedOnProjection() {
        return true;
    }
}
