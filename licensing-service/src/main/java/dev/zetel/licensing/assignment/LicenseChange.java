package dev.zetel.licensing.assignment;

import dev.zetel.licensing.assignment.AssignLicenseRequest.Addition;
import dev.zetel.licensing.member.AccountDisabled;
import dev.zetel.licensing.planrule.LicenseLimitReached;
import dev.zetel.licensing.planrule.PlanRules;
import dev.zetel.licensing.planrule.PlanViolation;
import dev.zetel.licensing.planrule.ServicePlanNotInLicense;
import dev.zetel.licensing.sku.LicenseUnknown;
import dev.zetel.licensing.sku.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Works out, without touching a seat, what a user would hold after a request, and refuses what must not be. */
final class LicenseChange {

    private LicenseChange() {}

    static UserLicenses plan(UserLicenses before, AssignLicenseRequest request, Map<UUID, Sku> skus, Instant now) {
        if (!request.addLicenses().isEmpty() && !before.accountEnabled()) {
            throw new AccountDisabled();
        }
        var after = before;
        for (var sku : request.removeLicenses()) {
            after.grant(sku, GrantSource.DIRECT).orElseThrow(() -> new LicenseNotHeld(sku));
            after = after.without(sku, GrantSource.DIRECT);
        }
        for (var addition : request.addLicenses()) {
            after = after.with(grant(before, addition, skus, now));
        }
        if (!request.addLicenses().isEmpty()) {
            LicenseLimitReached.refuse(after.grants().size(), after.disabledPlans());
        }
        PlanRules.together(
                        EffectivePlans.of(before.activeGrants(), skus), EffectivePlans.of(after.activeGrants(), skus))
                .ifPresent(PlanViolation::refuse);
        return after;
    }

    private static LicenseGrant grant(UserLicenses before, Addition addition, Map<UUID, Sku> skus, Instant now) {
        var sku = skus.get(addition.skuId());
        if (sku == null) {
            throw new LicenseUnknown(addition.skuId());
        }
        for (var plan : addition.disabledPlans()) {
            sku.plan(plan).orElseThrow(() -> new ServicePlanNotInLicense(plan, sku.skuId()));
        }
        PlanRules.location(before.usageLocation(), sku.plansWithout(addition.disabledPlans()))
                .ifPresent(PlanViolation::refuse);
        return before.grant(sku.skuId(), GrantSource.DIRECT)
                .filter(LicenseGrant::isActive)
                .map(held -> held.withDisabledPlans(addition.disabledPlans(), now))
                .orElseGet(() -> LicenseGrant.direct(sku.skuId(), sku.revision(), addition.disabledPlans(), now));
    }
}
