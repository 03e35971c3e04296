package dev.zetel.licensing.planrule;

import static dev.zetel.contracts.licensing.LicenseError.DEPENDENCY_VIOLATION;
import static dev.zetel.contracts.licensing.LicenseError.MUTUALLY_EXCLUSIVE_VIOLATION;
import static dev.zetel.contracts.licensing.LicenseError.PROHIBITED_IN_USAGE_LOCATION_VIOLATION;

import dev.zetel.licensing.sku.ServicePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which service plans a user may have together, and where. */
public final class PlanRules {

    private PlanRules() {}

    /** S25: a plan that is not offered where the user is, or the country of the user is not known. */
    public static Optional<PlanViolation> location(String location, List<ServicePlan> plans) {
        if (location == null || location.isBlank()) {
            return Optional.of(new PlanViolation(PROHIBITED_IN_USAGE_LOCATION_VIOLATION, null, null, null));
        }
        return plans.stream()
                .filter(plan -> !plan.isOfferedIn(location))
                .map(plan -> new PlanViolation(PROHIBITED_IN_USAGE_LOCATION_VIOLATION, plan, null, location))
                .findFirst();
    }

    /** What a change would break; what was broken before, by a change of the catalog, stands in nobody's way. */
    public static Optional<PlanViolation> together(Map<UUID, ServicePlan> before, Map<UUID, ServicePlan> after) {
        return after.values().stream()
                .flatMap(plan -> Stream.concat(excluded(plan, before, after), missing(plan, before, after)))
                .findFirst();
    }

    private static Stream<PlanViolation> excluded(
            ServicePlan plan, Map<UUID, ServicePlan> before, Map<UUID, ServicePlan> after) {
        return plan.excludes().stream()
                .filter(after::containsKey)
                .filter(other -> !before.containsKey(plan.servicePlanId()) || !before.containsKey(other))
                .map(other -> new PlanViolation(MUTUALLY_EXCLUSIVE_VIOLATION, plan, other, null));
    }

    private static Stream<PlanViolation> missing(
            ServicePlan plan, Map<UUID, ServicePlan> before, Map<UUID, ServicePlan> after) {
        return plan.dependsOn().stream()
                .filter(needed -> !after.containsKey(needed))
                .filter(needed -> !before.containsKey(plan.servicePlanId()) || before.containsKey(needed))
                .map(needed -> new PlanViolation(DEPENDENCY_VIOLATION, plan, needed, null));
    }
}
