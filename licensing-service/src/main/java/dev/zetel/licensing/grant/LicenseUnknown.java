package dev.zetel.licensing.grant;

import dev.zetel.chassis.rest.Refusal;
import java.util.UUID;

/** The tenant has no such product, or it is not in the catalog. */
class LicenseUnknown extends Refusal {

    private final UUID about;

    LicenseUnknown(UUID sku) {
        super("License " + sku + " does not correspond to a valid company License.");
        this.about = sku;
    }

    @Override
    public String target() {
        return about.toString();
    }

    @Override
    public boolean restsOnProjection() {
        return true;
    }
}
