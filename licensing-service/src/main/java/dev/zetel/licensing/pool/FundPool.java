package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionState;
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
        var funding = fundings.find(tenant, sku, subscription.id())
                .orElseGet(() -> new Funding(tenant, sku, subscription.id()));
        funding.follow(subscription).ifPresent(change -> {
            fundings.save(tenant, funding);
            pools.recalculateCoverage(tenant, sku, change.leftBehind(), change.reason(), at);
        });
    }
}
