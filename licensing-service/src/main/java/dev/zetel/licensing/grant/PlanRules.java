package dev.zetel.licensing.grant;

import dev.zetel.licensing.holder.LicenseGrant;
import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which service plans a user may have together, and where. */
final class PlanRules {

    private PlanRules() {}

    /** The plans that are on: by any of the grants, whichever product they come with. */
    static Map<UUID, ServicePlan> on(Collection<LicenseGrant> grants, Map<UUID, Sku> skus) {
        var on = new LinkedHashMap<UUID, ServicePlan>();
        for (var grant : grants) {
            var sku = skus.get(grant.skuId());
            if (sku != null) {
                sku.plansWithout(grant.disabledPlans()).forEach(plan -> on.put(plan.servicePlanId(), plan));
            }
        }
        return on;
    }

    /** S25: refuses plans that are not offered where the user is. */
    static void checkLocation(String location, List<ServicePlan> plans) {
        if (location == null || location.isBlank()) {
            throw new UsageLocationMissing();
        }
        for (var plan : plans) {
            if (!plan.isOfferedIn(location)) {
                throw new ServicePlanNotInLocation(plan.servicePlanId(), plan.servicePlanName(), location);
            }
        }
    }

    /** Refuses what a change would break; what was broken before, by a change of the catalog, stands in nobody's way. */
    static void checkTogether(Map<UUID, ServicePlan> before, Map<UUID, ServicePlan> after) {
        for (var plan : after.values()) {
            for (var excluded : plan.excludes()) {
                if (after.containsKey(excluded) && !haveBoth(before, plan.servicePlanId(), excluded)) {
                    throw new PlansMutuallyExclusive(plan.servicePlanId(), excluded);
                }
            }
            for (var needed : plan.dependsOn()) {
                if (!after.containsKey(needed) && !lacks(before, plan.servicePlanId(), needed)) {
                    throw new PlanDependencyMissing(plan.servicePlanId(), needed);
                }
            }
        }
    }

    private static boolean haveBoth(Map<UUID, ServicePlan> on, UUID plan, UUID excluded) {
        return on.containsKey(plan) && on.containsKey(excluded);
    }

    private static boolean lacks(Map<UUID, ServicePlan> on, UUID plan, UUID needed) {
        return on.containsKey(plan) && !on.containsKey(needed);
    }
}
