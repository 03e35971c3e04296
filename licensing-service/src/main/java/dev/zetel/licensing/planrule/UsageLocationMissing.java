package dev.zetel.licensing.planrule;

import dev.zetel.chassis.rest.Refusal;

/** Nobody can tell which services the user may have, since his country is not known (S25). */
class UsageLocationMissing extends Refusal {

    UsageLocationMissing() {
        super("License assignment cannot be done for user with invalid usage location.");
    }

    @Override
    public String target() {
        return "usageLocation";
    }

    @Override
    public boolean restsOnProjection() {
        return true;
    }
}
