package dev.zetel.licensing.pool;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.licensing.PoolEvent.PoolChanged;
import dev.zetel.licensing.background.BackgroundTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Publishes changed pools, each at most five times a second however many seats are taken, and notes those with free seats
 * that somebody waits for.
 */
@ApplicationScoped
class PublishPoolChanges implements BackgroundTask {

    private static final int AT_ONCE = 50;

    /** Claimed for the transaction; a pool that is locked elsewhere is published the next time. */
    private static final String DUE = """
            select tenant_id, sku_id from seat_pool
            where publish_pending and published_at <= now() - interval '200 milliseconds'
            limit :most for update skip locked
            """;

    private final Session session;
    private final TenantScope scope;
    private final SeatPools pools;
    private final TenantClock clock;
    private final Outbox outbox;

    PublishPoolChanges(Session session, TenantScope scope, SeatPools pools, TenantClock clock, Outbox outbox) {
        this.session = session;
        this.scope = scope;
        this.pools = pools;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "publish-pool-changes";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        scope.allTenants();
        var due = due();
        for (var pool : due) {
            var tenant = new TenantId(pool.tenantId());
            var state = pools.markPublished(tenant, pool.skuId()).state();
            outbox.record(new PoolChanged(state, clock.now(tenant)));
        }
        return due.size() == AT_ONCE;
    }

    private List<Due> due() {
        return RecordQuery.query(session, DUE, Due.class)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    private record Due(UUID tenantId, UUID skuId) {}
}
