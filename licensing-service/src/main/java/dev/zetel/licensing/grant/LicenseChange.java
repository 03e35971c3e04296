package dev.zetel.licensing.grant;

import dev.zetel.licensing.grant.AssignLicenseRequest.Addition;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.LicenseGrant;
import dev.zetel.licensing.sku.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Works out, without touching a seat, what a user would hold after a request, and refuses what must not be. */
final class LicenseChange {

    private LicenseChange() {}

    static Holding plan(Holding before, AssignLicenseRequest request, Map<UUID, Sku> skus, Instant now) {
        if (!request.addLicenses().isEmpty() && !before.accountEnabled()) {
            throw new AccountDisabled();
        }
        var after = before;
        for (var sku : request.removeLicenses()) {
            after.direct(sku).orElseThrow(() -> new LicenseNotHeld(sku));
            after = after.without(sku);
        }
        for (var addition : request.addLicenses()) {
            after = after.with(grant(before, addition, skus, now));
        }
        PlanRules.together(PlanRules.on(before.activeGrants(), skus), PlanRules.on(after.activeGrants(), skus))
                .ifPresent(LicenseChange::refuse);
        return after;
    }

    private static LicenseGrant grant(Holding before, Addition addition, Map<UUID, Sku> skus, Instant now) {
        var sku = skus.get(addition.skuId());
        if (sku == null) {
            throw new LicenseUnknown(addition.skuId());
        }
        for (var plan : addition.disabledPlans()) {
            sku.plan(plan).orElseThrow(() -> new ServicePlanNotInLicense(plan, sku.skuId()));
        }
        PlanRules.location(before.usageLocation(), sku.plansWithout(addition.disabledPlans()))
                .ifPresent(LicenseChange::refuse);
        return before.direct(sku.skuId())
                .filter(LicenseGrant::isActive)
                .map(held -> held.withDisabledPlans(addition.disabledPlans(), now))
                .orElseGet(() -> LicenseGrant.direct(sku.skuId(), sku.revision(), addition.disabledPlans(), now));
    }

    private static void refuse(PlanViolation violation) {
        var plan = violation.plan();
        throw switch (violation.error()) {
            case MUTUALLY_EXCLUSIVE_VIOLATION -> new PlansMutuallyExclusive(plan.servicePlanId(), violation.other());
            case DEPENDENCY_VIOLATION -> new PlanDependencyMissing(plan.servicePlanId(), violation.other());
            case PROHIBITED_IN_USAGE_LOCATION_VIOLATION ->
                violation.location() == null
                        ? new UsageLocationMissing()
                        : new ServicePlanNotInLocation(
                                plan.servicePlanId(), plan.servicePlanName(), violation.location());
            case NONE, COUNT_VIOLATION -> new IllegalStateException("No rule about plans: " + violation);
        };
    }
}
