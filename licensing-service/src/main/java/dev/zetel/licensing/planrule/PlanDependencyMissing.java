package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** A service of the user needs another one that would not be on. */
class PlanDependencyMissing extends Refusal {

    private final UUID about;

    PlanDependencyMissing(UUID plan, UUID needed) {
        super("Service plan " + plan + " depends on service plan " + needed + ", which would not be on for the user.");
        this.about = plan;
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
