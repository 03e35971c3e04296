package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.holder.GrantError;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.holder.LicenseGrant;
import dev.zetel.licensing.planrule.PlanRules;
import dev.zetel.licensing.planrule.PlanViolation;
import dev.zetel.licensing.pool.SeatPools;
import dev.zetel.licensing.sku.Skus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Carries out an intent by itself: the grant takes its seat under the rules of any other, or says why it cannot. */
@ApplicationScoped
class GiveBack {

    private final SeatPools pools;
    private final Holdings holdings;
    private final Skus skus;

    GiveBack(SeatPools pools, Holdings holdings, Skus skus) {
        this.pools = pools;
        this.holdings = holdings;
        this.skus = skus;
    }

    /** Returns what the user, whose holder is locked, holds then. */
    Holding giveBack(TenantId tenant, Holding holding, LicenseGrant grant, Instant now) {
        var outcome = violation(holding, grant)
                .map(violated -> grant.failed(violated, now))
                .orElseGet(() -> seated(tenant, holding, grant, now));
        holdings.keep(tenant, holding.userId(), outcome);
        return holding.with(outcome);
    }

    private LicenseGrant seated(TenantId tenant, Holding holding, LicenseGrant grant, Instant now) {
        var seat = pools.take(tenant, grant.skuId(), holding.userId());
        if (seat.isPresent()) {
            return grant.onSeat(seat.getAsLong(), now);
        }
        pools.expectSeat(tenant, grant.skuId());
        return grant.failed(GrantError.COUNT_VIOLATION, now);
    }

    private Optional<GrantError> violation(Holding holding, LicenseGrant grant) {
        var known = skus.at(holding.skuRevisions());
        var sku = known.get(grant.skuId());
        if (sku == null) {
            return Optional.empty();
        }
        var before = PlanRules.on(holding.activeGrants(), known);
        var after =
                PlanRules.on(holding.with(grant.onSeat(0, grant.updatedAt())).activeGrants(), known);
        return PlanRules.location(holding.usageLocation(), sku.plansWithout(grant.disabledPlans()))
                .or(() -> PlanRules.together(before, after))
                .map(PlanViolation::error);
    }
}
