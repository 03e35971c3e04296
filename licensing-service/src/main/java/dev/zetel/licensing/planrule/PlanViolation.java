package dev.zetel.licensing.planrule;

import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.sku.ServicePlan;
import java.util.UUID;

/**
 * A rule that a set of service plans breaks.
 *
 * @param plan the plan at fault, or null where no country at all is known
 * @param other the plan that it excludes or that it lacks, or null
 * @param location the country where it is not offered, or null
 */
public record PlanViolation(LicenseError error, ServicePlan plan, UUID other, String location) {

    /** Refuses the request that would break the rule. */
    public void refuse() {
        throw switch (error) {
            case MUTUALLY_EXCLUSIVE_VIOLATION -> new PlansMutuallyExclusive(plan.servicePlanId(), other);
            case DEPENDENCY_VIOLATION -> new PlanDependencyMissing(plan.servicePlanId(), other);
            case PROHIBITED_IN_USAGE_LOCATION_VIOLATION ->
                location == null
                        ? new UsageLocationMissing()
                        : new ServicePlanNotInLocation(plan.servicePlanId(), plan.servicePlanName(), location);
            case NONE, COUNT_VIOLATION, OTHER -> new IllegalStateException("Not about plans: " + error);
        };
    }
}
