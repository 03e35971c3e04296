package dev.zetel.licensing.assignment;

import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The service plans that grants switch on together: the union over the grants, whichever product a plan comes with. */
public final class EffectivePlans {

    private EffectivePlans() {}

    public static Map<UUID, ServicePlan> of(Collection<LicenseGrant> grants, Map<UUID, Sku> skus) {
        var plans = new LinkedHashMap<UUID, ServicePlan>();
        for (var grant : grants) {
            var sku = skus.get(grant.skuId());
            if (sku != null) {
                sku.plansWithout(grant.disabledPlans()).forEach(plan -> plans.put(plan.servicePlanId(), plan));
            }
        }
        return plans;
    }
}
