package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.chore.Chore;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.pool.SeatPools;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import org.hibernate.Session;

/** Ends the seats that a deleted subscription has left without funding, latest first, in chunks (decision 6). */
@ApplicationScoped
class EndSeats implements Chore {

    private static final int CHUNK = 200;
    private static final String NEXT =
            "select tenant_id, sku_id, to_end from seat_pool where to_end > 0 order by random() limit 1";

    private final Session session;
    private final TenantBarrier barrier;
    private final TenantClock clock;
    private final Holdings holdings;
    private final SeatPools pools;

    EndSeats(Session session, TenantBarrier barrier, TenantClock clock, Holdings holdings, SeatPools pools) {
        this.session = session;
        this.barrier = barrier;
        this.clock = clock;
        this.holdings = holdings;
        this.pools = pools;
    }

    @Override
    public String name() {
        return "end-seats";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        barrier.acrossTenants();
        var next = session.createNativeQuery(NEXT, Object[].class)
                .getResultStream()
                .findFirst();
        next.ifPresent(row -> end(new TenantId((UUID) row[0]), (UUID) row[1], (long) row[2]));
        return next.isPresent();
    }

    /**
     * Whose seats are the latest is only known under the pool's lock, but holders must be locked before: those that look
     * like it are locked, and of these, those that still are it lose their seats.
     */
    private void end(TenantId tenant, UUID sku, long expected) {
        var locked = new HashSet<>(holdings.lock(tenant, pools.latest(tenant, sku, Math.min(CHUNK, expected))));
        var due = pools.latest(tenant, sku, Math.min(CHUNK, pools.toEnd(tenant, sku)));
        var ending = due.stream().filter(locked::contains).toList();
        var now = clock.now(tenant);
        holdings.drop(tenant, sku, ending);
        pools.end(tenant, sku, ending, now);
        holdings.tellAll(tenant, ending, now);
        Log.infof("seats ended tenant=%s sku=%s seats=%d", tenant, sku, ending.size());
    }
}
