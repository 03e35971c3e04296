package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** A plan to be switched off belongs to another product. */
public class ServicePlanNotInLicense extends Refusal {

    private final UUID about;

    public ServicePlanNotInLicense(UUID plan, UUID sku) {
        super("Service plan " + plan + " is not part of license " + sku + ".");
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
