package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.assignment.EffectivePlans;
import dev.zetel.licensing.assignment.LicenseGrant;
import dev.zetel.licensing.assignment.UserLicenses;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.planrule.PlanRules;
import dev.zetel.licensing.planrule.PlanViolation;
import dev.zetel.licensing.pool.SeatPools;
import dev.zetel.licensing.sku.Skus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Puts a retained or waitlisted grant into force: it takes a seat under the rules of any other grant, or records why it cannot. */
@ApplicationScoped
class RestoreGrants {

    private final SeatPools pools;
    private final UserLicensesRepository userLicenses;
    private final Skus skus;

    RestoreGrants(SeatPools pools, UserLicensesRepository userLicenses, Skus skus) {
        this.pools = pools;
        this.userLicenses = userLicenses;
        this.skus = skus;
    }

    /** Returns the licenses of the user afterwards; the caller has locked them. */
    UserLicenses restore(TenantId tenant, UserLicenses licenses, LicenseGrant grant, Instant now) {
        var outcome = violation(licenses, grant)
                .map(violated -> grant.failed(violated, now))
                .orElseGet(() -> seated(tenant, licenses, grant, now));
        userLicenses.save(tenant, licenses.userId(), outcome);
        return licenses.with(outcome);
    }

    private LicenseGrant seated(TenantId tenant, UserLicenses licenses, LicenseGrant grant, Instant now) {
        var seat = pools.take(tenant, grant.skuId(), licenses.userId());
        if (seat.isPresent()) {
            return grant.onSeat(seat.getAsLong(), now);
        }
        pools.flagWaitlist(tenant, grant.skuId());
        return grant.failed(LicenseError.COUNT_VIOLATION, now);
    }

    private Optional<LicenseError> violation(UserLicenses licenses, LicenseGrant grant) {
        var known = skus.at(licenses.skuRevisions());
        var sku = known.get(grant.skuId());
        if (sku == null) {
            return Optional.empty();
        }
        var before = EffectivePlans.of(licenses.activeGrants(), known);
        var after = EffectivePlans.of(
                licenses.with(grant.onSeat(0, grant.updatedAt())).activeGrants(), known);
        return PlanRules.location(licenses.usageLocation(), sku.plansWithout(grant.disabledPlans()))
                .or(() -> PlanRules.together(before, after))
                .map(PlanViolation::error);
    }
}
