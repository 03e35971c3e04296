package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.ProjectedRefusal;
import java.util.UUID;

/** Two services of the user cannot be on at the same time. */
class PlansMutuallyExclusive extends ProjectedRefusal {

    PlansMutuallyExclusive(UUID plan, UUID other) {
        super(
                "Service plans " + plan + " and " + other
                        + " are mutually exclusive: only one of them can be on for a user.",
                plan);
    }
}
