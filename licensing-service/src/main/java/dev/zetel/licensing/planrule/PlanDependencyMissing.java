package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.ProjectedRefusal;
import java.util.UUID;

/** A service of the user needs another one that would not be on. */
class PlanDependencyMissing extends ProjectedRefusal {

    PlanDependencyMissing(UUID plan, UUID needed) {
        super(
                "Service plan " + plan + " depends on service plan " + needed + ", which would not be on for the user.",
                plan);
    }
}
