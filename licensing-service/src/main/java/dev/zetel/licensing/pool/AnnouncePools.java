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
import org.hibernate.Session;

/**
 * Tells how pools stand, each at most five times a second however many seats are taken, and notes those with free seats
 * that somebody waits for.
 */
@ApplicationScoped
class AnnouncePools implements Chore {

    private static final int AT_ONCE = 50;

    private static final String DUE = """
            with due as (
                select tenant_id, sku_id from seat_pool
                where untold and told_at <= now() - interval '200 milliseconds'
                limit :most for update skip locked)
            update seat_pool p set untold = false, told_at = now(), has_waiting = p.consumed < p.enabled and exists (
                select 1 from license_grant g
                where g.tenant_id = p.tenant_id and g.sku_id = p.sku_id and g.error = 'COUNT_VIOLATION')
            from due where p.tenant_id = due.tenant_id and p.sku_id = due.sku_id
            returning p.tenant_id, p.sku_id, p.enabled, p.warning, p.reduced, p.suspended, p.locked_out, p.consumed,
                p.line, p.access_line, p.revision
            """;

    private final Session session;
    private final TenantBarrier barrier;
    private final TenantClock clock;
    private final Outbox outbox;

    AnnouncePools(Session session, TenantBarrier barrier, TenantClock clock, Outbox outbox) {
        this.session = session;
        this.barrier = barrier;
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
            outbox.record(new PoolChanged(pool.state(), clock.now(new TenantId(pool.tenantId()))));
        }
        return due.size() == AT_ONCE;
    }

    private List<SeatPool> due() {
        return session.createNativeQuery(DUE, Object[].class)
                .setParameter("most", AT_ONCE)
                .getResultStream()
                .map(SeatPool::of)
                .toList();
    }
}
