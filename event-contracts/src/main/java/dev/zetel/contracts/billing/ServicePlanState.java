package dev.zetel.contracts.billing;

import java.util.List;
import java.util.UUID;

/**
 * One service inside a SKU.
 *
 * @param availableCountries ISO 3166-1 alpha-2 countries where it is offered; empty means everywhere (S25)
 * @param dependsOn plans that must be on as well, from any license of the user
 * @param excludes plans that must not be on at the same time
 * @param retainsData whether its documents outlive the license (S31)
 */
public record ServicePlanState(
        UUID servicePlanId,
        String servicePlanName,
        String displayName,
        String appliesTo,
        List<String> availableCountries,
        List<UUID> dependsOn,
        List<UUID> excludes,
        boolean retainsData) {}
