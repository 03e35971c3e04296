package dev.zetel.licensing.testing;

import dev.zetel.contracts.billing.ServicePlanState;
import java.util.List;
import java.util.UUID;

/** Service plans for tests. */
public final class Plans {

    private Plans() {}

    public static ServicePlanState mail() {
        return plan("MAIL", List.of(), List.of(), List.of());
    }

    public static ServicePlanState documents() {
        return plan("DOCUMENTS", List.of(), List.of(), List.of());
    }

    public static ServicePlanState offeredOnlyIn(String country) {
        return plan("CALLS", List.of(country), List.of(), List.of());
    }

    public static ServicePlanState needing(ServicePlanState other) {
        return plan("ARCHIVE", List.of(), List.of(other.servicePlanId()), List.of());
    }

    public static ServicePlanState excluding(ServicePlanState other) {
        return plan("MAIL_LITE", List.of(), List.of(), List.of(other.servicePlanId()));
    }

    private static ServicePlanState plan(String name, List<String> countries, List<UUID> needs, List<UUID> excludes) {
        return new ServicePlanState(UUID.randomUUID(), name, name, "User", countries, needs, excludes, false);
    }
}
