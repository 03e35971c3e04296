package dev.zetel.licensing.pool;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.PoolEvent.PoolChanged;
import dev.zetel.licensing.chore.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Tells how pools stand, each at most five times a second however many seats are taken, and notes those with free seats
 * that somebody waits for.
 */
@ApplicationScoped
class AnnouncePools implements Chore {

    private static final int AT_ONCE = 50;

    /** Claimed for the transaction; who holds a pool has it told the next time. */
    private static final String DUE = """
            select tenant_id, sku_id from seat_pool
            where untold and told_at <= now() - interval '200 milliseconds'
            limit :most for update skip locked
            """;

    private final Session session;
    private final TenantBarrier barrier;
    private final SeatPools pools;
    private final TenantClock clock;
    private final Outbox outbox;

    AnnouncePools(Session session, TenantBarrier barrier, SeatPools pools, TenantClock clock, Outbox outbox) {
        this.session = session;
        this.barrier = barrier;
        this.pools = pools;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "announce-pools";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        barrier.acrossTenants();
        var due = due();
        for (var pool : due) {
            var tenant = new TenantId((UUID) pool[0]);
            var state = pools.announce(tenant, (UUID) pool[1]).state();
            outbox.record(new PoolChanged(state, clock.now(tenant)));
        }
        return due.size() == AT_ONCE;
    }

    private List<Object[]> due() {
        return session.createNativeQuery(DUE, Object[].class)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }
}
