package dev.zetel.billing.companysubscription;

import dev.zetel.billing.lifecycle.StatusName;
import dev.zetel.billing.sku.ServicePlan;
import dev.zetel.billing.sku.Sku;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as Microsoft Graph's {@code companySubscription}. */
@Schema(name = "CompanySubscription")
public record CompanySubscriptionView(
        UUID id,
        UUID commerceSubscriptionId,
        UUID skuId,
        @Schema(examples = "OFFICE_BASIC") String skuPartNumber,

        @Schema(
                enumeration = {"Enabled", "Warning", "Suspended", "LockedOut", "Deleted"},
                examples = "Enabled")
        String status,

        @Schema(description = "Seats that are bought.", examples = "25")
        int totalLicenses,

        @Schema(examples = "false") boolean isTrial,
        Instant createdDateTime,

        @Schema(description = "When it will next change automatically, or null.", nullable = true)
        Instant nextLifecycleDateTime,

        UUID ownerTenantId,
        List<ServiceStatus> serviceStatus) {

    /** Whether a service of the product is there for those who have a seat. */
    public record ServiceStatus(
            UUID servicePlanId,
            @Schema(examples = "MAIL") String servicePlanName,
            @Schema(enumeration = {"Success", "Disabled"}) String provisioningStatus,
            @Schema(examples = ServicePlan.APPLIES_TO) String appliesTo) {

        static ServiceStatus of(ServicePlan plan, SubscriptionStatus status) {
            var there = status == SubscriptionStatus.ENABLED || status == SubscriptionStatus.WARNING;
            return new ServiceStatus(
                    plan.servicePlanId(), plan.name(), there ? "Success" : "Disabled", ServicePlan.APPLIES_TO);
        }
    }

    static CompanySubscriptionView of(Subscription subscription, Sku sku, Map<UUID, ServicePlan> plans) {
        var state = subscription.state();
        var services = sku.servicePlanIds().stream()
                .map(id -> ServiceStatus.of(plans.get(id), state.status()))
                .toList();
        return new CompanySubscriptionView(
                state.id(),
                state.id(),
                state.skuId(),
                sku.skuPartNumber(),
                StatusName.of(state.status()),
                state.seats(),
                false,
                subscription.createdAt(),
                state.nextLifecycleAt(),
                state.tenantId(),
                services);
    }
}
