package dev.zetel.licensing.entitlement;

import dev.zetel.licensing.assignment.LicenseGrant;
import dev.zetel.licensing.assignment.UserLicenses;
import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One product of a user, with how each of its services stands. */
@Schema(name = "LicenseDetails")
record LicenseDetailView(
        @Schema(
                description = "The ids of the user and of the SKU, joined by an underscore.",
                examples = "5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391_3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10")
        String id,

        UUID skuId,
        @Schema(examples = "OFFICE_BASIC") String skuPartNumber,
        List<ServicePlanInfo> servicePlans) {

    /**
     * A service of the product.
     *
     * @param provisioningStatus Success, Disabled (switched off) or Error (no seat, or no access any more)
     */
    @Schema(name = "LicensedServicePlan")
    record ServicePlanInfo(
            UUID servicePlanId,
            @Schema(examples = "MAIL") String servicePlanName,

            @Schema(examples = "Success", description = "`Success`, `Disabled` (switched off) or `Error` (no access).")
            String provisioningStatus,

            @Schema(examples = "User") String appliesTo) {}

    /** By product: all reasons to hold it together. Products that are not in the catalog are left out. */
    static List<LicenseDetailView> of(UserLicenses licenses, Map<UUID, Sku> skus) {
        return licenses.grants().stream()
                .filter(grant -> skus.containsKey(grant.skuId()))
                .collect(Collectors.groupingBy(LicenseGrant::skuId))
                .entrySet()
                .stream()
                .map(held -> of(licenses.userId(), skus.get(held.getKey()), held.getValue()))
                .sorted((one, other) -> one.skuPartNumber.compareTo(other.skuPartNumber))
                .toList();
    }

    private static LicenseDetailView of(UUID user, Sku sku, List<LicenseGrant> reasons) {
        return new LicenseDetailView(
                user + "_" + sku.skuId(),
                sku.skuId(),
                sku.skuPartNumber(),
                sku.servicePlans().stream()
                        .map(plan -> new ServicePlanInfo(
                                plan.servicePlanId(), plan.servicePlanName(), status(plan, reasons), plan.appliesTo()))
                        .toList());
    }

    private static String status(ServicePlan plan, List<LicenseGrant> reasons) {
        var on = reasons.stream()
                .filter(grant -> !grant.disabledPlans().contains(plan.servicePlanId()))
                .toList();
        if (on.isEmpty()) {
            return "Disabled";
        }
        return on.stream().anyMatch(LicenseGrant::givesAccess) ? "Success" : "Error";
    }
}
