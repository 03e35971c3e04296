package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** Two services of the user cannot be on at the same time. */
class PlansMutuallyExclusive extends Refusal {

    private final UUID about;

    PlansMutuallyExclusive(UUID plan, UUID other) {
        super("Service plans " + plan + " and " + other
                + " are mutually exclusive: only one of them can be on for a user.");
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
