package dev.zetel.licensing.sku;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A product as sold: a set of service plans (S1). */
public record Sku(UUID skuId, String skuPartNumber, String appliesTo, List<ServicePlan> servicePlans, long revision) {

    public Optional<ServicePlan> plan(UUID servicePlanId) {
        return servicePlans.stream()
                .filter(plan -> plan.servicePlanId().equals(servicePlanId))
                .findFirst();
    }

    /** The plans that are on for somebody who has the others switched off. */
    public List<ServicePlan> plansWithout(Collection<UUID> disabled) {
        return servicePlans.stream()
                .filter(plan -> !disabled.contains(plan.servicePlanId()))
                .toList();
    }
}
