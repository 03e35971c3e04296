package dev.zetel.licensing.entitlement;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.sku.Skus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Answers with one indexed query; the plans of products are kept in memory. */
@ApplicationScoped
class CheckEntitlement {

    private final UserLicensesRepository userLicenses;
    private final Skus skus;

    CheckEntitlement(UserLicensesRepository userLicenses, Skus skus) {
        this.userLicenses = userLicenses;
        this.skus = skus;
    }

    @Transactional
    EntitlementView check(TenantId tenant, UUID user, String servicePlan) {
        return userLicenses
                .find(tenant, user)
                .map(licenses -> EntitlementRules.decide(licenses, skus.at(licenses.skuRevisions()), servicePlan))
                .orElseThrow(() -> ResourceUnknown.projected(user));
    }
}
