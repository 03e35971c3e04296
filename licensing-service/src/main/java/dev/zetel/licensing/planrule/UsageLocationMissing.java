package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.ProjectedRefusal;

/** It is not known which services the user may have, since the country of the user is missing (S25). */
class UsageLocationMissing extends ProjectedRefusal {

    UsageLocationMissing() {
        super("License assignment cannot be done for user with invalid usage location.", "usageLocation");
    }
}
