package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** A service is not offered in the country of the user (S25). */
class ServicePlanNotInLocation extends Refusal {

    private final UUID about;

    ServicePlanNotInLocation(UUID plan, String name, String location) {
        super("Service plan " + name + " (" + plan + ") is not available in usage location " + location + ".");
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
