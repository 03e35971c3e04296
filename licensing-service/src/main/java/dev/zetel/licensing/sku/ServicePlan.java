package dev.zetel.licensing.sku;

import java.util.List;
import java.util.UUID;

/**
 * One service inside a SKU.
 *
 * @param availableCountries where it is offered; empty means everywhere (S25)
 * @param dependsOn plans that must be on as well, from any license of the user
 * @param excludes plans that must not be on at the same time
 */
public record ServicePlan(
        UUID servicePlanId,
        String servicePlanName,
        String appliesTo,
        List<String> availableCountries,
        List<UUID> dependsOn,
        List<UUID> excludes) {

    public boolean isOfferedIn(String country) {
        return availableCountries.isEmpty() || availableCountries.contains(country);
    }
}
