package dev.zetel.licensing.entitlement;

import dev.zetel.licensing.assignment.LicenseGrant;
import dev.zetel.licensing.assignment.LicenseGrant.State;
import dev.zetel.licensing.assignment.UserLicenses;
import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Whether a user may use a service now, and why not. */
final class EntitlementRules {

    private EntitlementRules() {}

    /** @param servicePlan the id or the name of a service plan */
    static EntitlementView decide(UserLicenses licenses, Map<UUID, Sku> skus, String servicePlan) {
        return new EntitlementView(licenses.userId(), servicePlan, reason(licenses, skus, servicePlan));
    }

    private static Reason reason(UserLicenses licenses, Map<UUID, Sku> skus, String servicePlan) {
        if (licenses.deleted()) {
            return Reason.USER_DELETED;
        }
        if (!licenses.accountEnabled()) {
            return Reason.ACCOUNT_DISABLED;
        }
        var grants = licenses.grants().stream()
                .filter(grant -> includes(skus.get(grant.skuId()), List.of(), servicePlan))
                .toList();
        if (grants.isEmpty()) {
            return Reason.NO_LICENSE;
        }
        var on = grants.stream()
                .filter(grant -> includes(skus.get(grant.skuId()), grant.disabledPlans(), servicePlan))
                .toList();
        return on.isEmpty() ? Reason.SERVICE_PLAN_DISABLED : whereOn(on);
    }

    private static Reason whereOn(List<LicenseGrant> on) {
        if (any(on, grant -> grant.givesAccess() && grant.isCovered())) {
            return Reason.LICENSED;
        }
        if (any(on, LicenseGrant::givesAccess)) {
            return Reason.LICENSED_UNCOVERED;
        }
        return any(on, grant -> grant.state() == State.ACTIVE) ? Reason.ACCESS_ENDED : Reason.GRANT_IN_ERROR;
    }

    private static boolean any(List<LicenseGrant> grants, Predicate<LicenseGrant> condition) {
        return grants.stream().anyMatch(condition);
    }

    private static boolean includes(Sku sku, List<UUID> disabled, String servicePlan) {
        return sku != null && sku.plansWithout(disabled).stream().anyMatch(plan -> isCalled(plan, servicePlan));
    }

    private static boolean isCalled(ServicePlan plan, String idOrName) {
        return plan.servicePlanName().equalsIgnoreCase(idOrName)
                || plan.servicePlanId().toString().equalsIgnoreCase(idOrName);
    }
}
