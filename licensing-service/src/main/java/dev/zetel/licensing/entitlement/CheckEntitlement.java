package dev.zetel.licensing.entitlement;

import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.sku.Skus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Answers with one indexed query; the plans of products are kept in memory. */
@ApplicationScoped
class CheckEntitlement {

    private final Holdings holdings;
    private final Skus skus;

    CheckEntitlement(Holdings holdings, Skus skus) {
        this.holdings = holdings;
        this.skus = skus;
    }

    @Transactional
    EntitlementView check(TenantId tenant, UUID user, String servicePlan) {
        return holdings.find(tenant, user)
                .map(holding -> EntitlementRules.decide(holding, skus.at(holding.skuRevisions()), servicePlan))
                .orElseThrow(() -> ResourceUnknown.projected(user));
    }
}
