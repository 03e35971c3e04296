package dev.zetel.billing.companysubscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.billing.sku.ServicePlan;
import dev.zetel.billing.sku.Sku;
import dev.zetel.billing.subscription.StatusName;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A subscription as the dialect's {@code companySubscription}. */
public record CompanySubscriptionView(
        UUID id,
        UUID commerceSubscriptionId,
        UUID skuId,
        String skuPartNumber,
        String status,
        int totalLicenses,
        boolean isTrial,
        Instant createdDateTime,
        Instant nextLifecycleDateTime,
        UUID ownerTenantId,
        List<ServiceStatus> serviceStatus) {

    /** Whether a service of the product is there for those who have a seat. */
    public record ServiceStatus(
            UUID servicePlanId, String servicePlanName, String provisioningStatus, String appliesTo) {

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

    /** A page of them. */
    public record CompanySubscriptionPage(
            @JsonProperty("@odata.nextLink") String nextLink, List<CompanySubscriptionView> value) {}
}
