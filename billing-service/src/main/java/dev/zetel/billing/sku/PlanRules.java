package dev.zetel.billing.sku;

import java.util.List;
import java.util.UUID;

/**
 * What must hold where a service plan is on.
 *
 * @param countries where it is offered, none for everywhere (S25)
 * @param retainsData whether documents outlive the license (S31)
 */
record PlanRules(List<String> countries, List<UUID> dependsOn, List<UUID> excludes, boolean retainsData) {}
