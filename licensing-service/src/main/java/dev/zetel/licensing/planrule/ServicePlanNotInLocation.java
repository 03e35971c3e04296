package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.ProjectedRefusal;
import java.util.UUID;

/** A service is not offered in the country of the user (S25). */
class ServicePlanNotInLocation extends ProjectedRefusal {

    ServicePlanNotInLocation(UUID plan, String name, String location) {
        super("Service plan " + name + " (" + plan + ") is not available in usage location " + location + ".", plan);
    }
}
