package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.ProjectedRefusal;
import java.util.UUID;

/** A plan to be switched off belongs to another product. */
public class ServicePlanNotInLicense extends ProjectedRefusal {

    public ServicePlanNotInLicense(UUID plan, UUID sku) {
        super("Service plan " + plan + " is not part of license " + sku + ".", plan);
    }
}
