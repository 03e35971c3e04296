package dev.zetel.licensing.sku;

import dev.zetel.chassis.error.ProjectedRefusal;
import java.util.UUID;

/** The tenant has no such product, or it is not in the catalog. */
public class LicenseUnknown extends ProjectedRefusal {

    public LicenseUnknown(UUID sku) {
        super("License " + sku + " does not correspond to a valid company License.", sku);
    }
}
