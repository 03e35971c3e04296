package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.Refusal;

/** It is not known which services the user may have, since the country of the user is missing (S25). */
class UsageLocationMissing extends Refusal {

    UsageLocationMissing() {
        super("License assignment cannot be done for user with invalid usage location.");
    }

    @Override
    public String target() {
        return "usageLocation";
    }

    @Override
    public boolean basedOnProjection() {
        return true;
    }
}
