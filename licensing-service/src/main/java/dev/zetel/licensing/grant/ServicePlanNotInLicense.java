package dev.zetel.licensing.grant;

import dev.zetel.chassis.rest.Refusal;
import java.util.UUID;

/** A plan to be switched off belongs to another product. */
class ServicePlanNotInLicense extends Refusal {

    private final UUID about;

    ServicePlanNotInLicense(UUID plan, UUID sku) {
        super("Service plan " + plan + " is not part of license " + sku + ".");
        this.about = plan;
    }

    @Override
    public String target() {
        return about.toString();
    }

    @Override
    public boolean restsOnProjection() {
        return true;
    }
}
