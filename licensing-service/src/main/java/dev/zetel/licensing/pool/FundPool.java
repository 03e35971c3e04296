package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionStatus;
import dev.zetel.licensing.pool.ShortageChanged.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes up what a subscription gives to its pool: units move, and with them the cutoffs; nobody's seat is touched. */
@ApplicationScoped
public class FundPool {

    private final SeatPools pools;
    private final Fundings fundings;

    FundPool(SeatPools pools, Fundings fundings) {
        this.pools = pools;
        this.fundings = fundings;
    }

    @Transactional
    public void fund(TenantId tenant, SubscriptionState subscription, Instant at) {
        var sku = subscription.skuId();
        pools.lockOrCreate(tenant, sku);
        var before = fundings.find(tenant, sku, subscription.id()).orElse(null);
        if (before != null && before.revision() >= subscription.revision()) {
            return;
        }
        var after = Funding.of(subscription, before);
        fundings.save(tenant, sku, after);
        pools.recalculateCoverage(tenant, sku, leftBehind(before, after), reason(before, after), at);
    }

    /** Decision 6: only what a deletion leaves behind may be revoked, never what was reduced. */
    private static long leftBehind(Funding before, Funding after) {
        return before != null && after.status() == SubscriptionStatus.DELETED ? before.kept() : 0;
    }

    private static Reason reason(Funding before, Funding after) {
        if (!after.isEnabled()) {
            return Reason.FUNDING_LOST;
        }
        return before != null && !before.isEnabled() ? Reason.RENEWED : Reason.SEATS_BOUGHT;
    }
}
