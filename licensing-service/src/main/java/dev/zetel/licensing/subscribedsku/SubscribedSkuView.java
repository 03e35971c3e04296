package dev.zetel.licensing.subscribedsku;

import dev.zetel.contracts.licensing.PoolState.Units;
import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A product that a tenant has bought.
 *
 * @param consumedUnits seats taken; may exceed those enabled (S8)
 * @param available seats that can be assigned now
 * @param accountName what the tenant is called
 */
@Schema(name = "SubscribedSku")
record SubscribedSkuView(
        @Schema(
                description = "The ids of the tenant and of the SKU, joined by an underscore.",
                examples = "c2a7e4d1-3f58-4b96-a0d3-7e19b85c6f42_3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10")
        String id,

        UUID skuId,
        @Schema(examples = "OFFICE_BASIC") String skuPartNumber,
        @Schema(examples = "User") String appliesTo,

        @Schema(examples = "Enabled", description = "`Enabled`, `Warning`, `Suspended`, `LockedOut` or `Deleted`.")
        String capabilityStatus,

        @Schema(description = "Seats that are taken; may exceed those enabled.", examples = "20")
        long consumedUnits,

        @Schema(description = "Seats that can be assigned now.", examples = "5")
        long available,

        PrepaidUnits prepaidUnits,
        List<ServicePlanInfo> servicePlans,
        List<UUID> subscriptionIds,
        UUID accountId,
        @Schema(examples = "Contoso") String accountName) {

    /** Seats bought, by the status of their subscription. */
    record PrepaidUnits(
            @Schema(examples = "25") long enabled,
            @Schema(examples = "0") long warning,
            @Schema(examples = "0") long suspended,
            @Schema(examples = "0") long lockedOut) {}

    /** One service of the product. */
    @Schema(name = "SubscribedServicePlan")
    record ServicePlanInfo(
            UUID servicePlanId,
            @Schema(examples = "MAIL") String servicePlanName,
            @Schema(examples = "Success") String provisioningStatus,
            @Schema(examples = "User") String appliesTo) {

        static ServicePlanInfo of(ServicePlan plan) {
            return new ServicePlanInfo(plan.servicePlanId(), plan.servicePlanName(), "Success", plan.appliesTo());
        }
    }

    static SubscribedSkuView of(SubscribedSku bought, Sku sku) {
        var pool = bought.pool();
        var units = pool.units();
        return new SubscribedSkuView(
                pool.tenantId() + "_" + pool.skuId(),
                sku.skuId(),
                sku.skuPartNumber(),
                sku.appliesTo(),
                capability(units),
                pool.consumed(),
                pool.available(),
                new PrepaidUnits(units.enabled(), units.warning(), units.suspended(), units.lockedOut()),
                sku.servicePlans().stream().map(ServicePlanInfo::of).toList(),
                bought.subscriptions(),
                pool.tenantId(),
                bought.tenantName());
    }

    private static String capability(Units units) {
        if (units.enabled() > 0) {
            return "Enabled";
        }
        if (units.warning() > 0) {
            return "Warning";
        }
        if (units.suspended() > 0) {
            return "Suspended";
        }
        return units.lockedOut() > 0 ? "LockedOut" : "Deleted";
    }
}
