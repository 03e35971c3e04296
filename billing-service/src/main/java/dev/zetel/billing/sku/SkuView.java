package dev.zetel.billing.sku;

import dev.zetel.contracts.billing.ServicePlanState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as the operator sees it, with the rules of its plans. */
@Schema(name = "Sku")
public record SkuView(
        UUID skuId,
        @Schema(examples = "OFFICE_BASIC") String skuPartNumber,
        @Schema(examples = "Office Basic") String displayName,
        @Schema(examples = "User") String appliesTo,
        List<ServicePlanView> servicePlans) {

    /** A service plan with its rules. */
    @Schema(name = "ServicePlan")
    public record ServicePlanView(
            UUID servicePlanId,
            @Schema(examples = "MAIL") String servicePlanName,
            @Schema(examples = "Mail") String displayName,
            @Schema(examples = "User") String appliesTo,

            @Schema(description = "ISO 3166-1 alpha-2 codes; empty for everywhere.", examples = "[\"DE\", \"NL\"]")
            List<String> availableCountries,

            List<UUID> dependsOn,
            List<UUID> excludes,

            @Schema(description = "Whether data outlives the license.", examples = "true")
            boolean retainsData) {

        static ServicePlanView of(ServicePlanState plan) {
            return new ServicePlanView(
                    plan.servicePlanId(),
                    plan.servicePlanName(),
                    plan.displayName(),
                    plan.appliesTo(),
                    plan.availableCountries(),
                    plan.dependsOn(),
                    plan.excludes(),
                    plan.retainsData());
        }
    }

    static SkuView of(Sku sku, Map<UUID, ServicePlan> plans) {
        var state = sku.state(plans);
        return new SkuView(
                state.skuId(),
                state.skuPartNumber(),
                state.displayName(),
                state.appliesTo(),
                state.servicePlans().stream().map(ServicePlanView::of).toList());
    }
}
