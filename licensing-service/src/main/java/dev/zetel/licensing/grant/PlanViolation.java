package dev.zetel.licensing.grant;

import dev.zetel.licensing.holder.GrantError;
import dev.zetel.licensing.sku.ServicePlan;
import java.util.UUID;

/**
 * A rule that a set of service plans breaks.
 *
 * @param plan the plan at fault, or null where no country at all is known
 * @param other the plan that it excludes or that it lacks, or null
 * @param location the country where it is not offered, or null
 */
public record PlanViolation(GrantError error, ServicePlan plan, UUID other, String location) {}
