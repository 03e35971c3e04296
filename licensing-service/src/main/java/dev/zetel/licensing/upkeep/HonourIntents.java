package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.sql.SingleColumn;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.chore.Chore;
import dev.zetel.licensing.holder.GrantError;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.pool.SeatPools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Gives seats that were freed or bought to those who wait for one, in the order in which they asked (decision 12). */
@ApplicationScoped
class HonourIntents implements Chore {

    private static final String NEXT_POOL = "select tenant_id, sku_id from seat_pool where has_waiting limit 1";

    private static final String NEXT_WAITING = """
            select user_id from license_grant
            where tenant_id = :tenant and sku_id = :sku and error = 'COUNT_VIOLATION'
            order by requested_at limit 1
            """;

    private final Session session;
    private final TenantBarrier barrier;
    private final TenantClock clock;
    private final Holdings holdings;
    private final SeatPools pools;
    private final GiveBack giveBack;

    HonourIntents(
            Session session,
            TenantBarrier barrier,
            TenantClock clock,
            Holdings holdings,
            SeatPools pools,
            GiveBack giveBack) {
        this.session = session;
        this.barrier = barrier;
        this.clock = clock;
        this.holdings = holdings;
        this.pools = pools;
        this.giveBack = giveBack;
    }

    @Override
    public String name() {
        return "honour-intents";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        barrier.acrossTenants();
        var pool = session.createNativeQuery(NEXT_POOL, Object[].class)
                .getResultStream()
                .findFirst();
        pool.ifPresent(row -> honour(new TenantId((UUID) row[0]), (UUID) row[1]));
        return pool.isPresent();
    }

    private void honour(TenantId tenant, UUID sku) {
        nextWaiting(tenant, sku)
                .flatMap(user -> holdings.review(tenant, user))
                .ifPresent(holding -> serve(tenant, sku, holding));
        pools.countWaiting(tenant, sku);
    }

    private Optional<UUID> nextWaiting(TenantId tenant, UUID sku) {
        return SingleColumn.query(session, NEXT_WAITING, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst();
    }

    /** Looks again under the holder's lock: another replica may have served him meanwhile. */
    private void serve(TenantId tenant, UUID sku, Holding holding) {
        var now = clock.now(tenant);
        var after = holding.direct(sku)
                .filter(grant -> grant.error() == GrantError.COUNT_VIOLATION)
                .map(grant -> giveBack.giveBack(tenant, holding, grant, now))
                .orElse(holding);
        holdings.tell(after, now);
    }
}
