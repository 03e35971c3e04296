package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.pool.SeatPools;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * A deleted user's seats are free for others at once (S34) while his grants are remembered; a restored one gets back what
 * can be given back (S37).
 */
@ApplicationScoped
class FollowMembership {

    private final Holdings holdings;
    private final SeatPools pools;
    private final GiveBack giveBack;
    private final TenantClock clock;

    FollowMembership(Holdings holdings, SeatPools pools, GiveBack giveBack, TenantClock clock) {
        this.holdings = holdings;
        this.pools = pools;
        this.giveBack = giveBack;
        this.clock = clock;
    }

    /** Changes and tells what the user, whose holder is locked, holds. */
    void membershipOf(TenantId tenant, Holding holding) {
        var now = clock.now(tenant);
        holdings.tell(holding.deleted() ? left(tenant, holding, now) : cameBack(tenant, holding, now), now);
    }

    private Holding left(TenantId tenant, Holding holding, Instant now) {
        var after = holding;
        for (var grant : holding.grants()) {
            if (grant.isActive()) {
                pools.release(tenant, grant.skuId(), holding.userId(), now);
            }
            var remembered = grant.isRemembered() ? grant : grant.remembered(now);
            holdings.keep(tenant, holding.userId(), remembered);
            after = after.with(remembered);
        }
        Log.infof("seats freed user=%s tenant=%s", holding.userId(), tenant);
        return after;
    }

    private Holding cameBack(TenantId tenant, Holding holding, Instant now) {
        var after = holding;
        for (var grant : holding.grants()) {
            if (grant.isRemembered()) {
                after = giveBack.giveBack(tenant, after, grant, now);
            }
        }
        Log.infof("licenses given back user=%s tenant=%s", holding.userId(), tenant);
        return after;
    }
}
