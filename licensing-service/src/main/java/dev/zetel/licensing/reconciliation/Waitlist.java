package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.pool.SeatPools;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Who waits for a seat, and for which pools. */
@ApplicationScoped
class Waitlist {

    private static final String NEXT_POOL = "select tenant_id, sku_id from seat_pool where has_waiting limit 1";

    private static final String NEXT_USER = """
            select user_id from license_grant
            where tenant_id = :tenant and sku_id = :sku and error = 'COUNT_VIOLATION'
            order by requested_at limit 1
            """;

    private final Session session;
    private final SeatPools pools;

    Waitlist(Session session, SeatPools pools) {
        this.session = session;
        this.pools = pools;
    }

    /** A pool with free seats that users wait for. */
    record Pool(TenantId tenant, UUID sku) {}

    Optional<Pool> nextPool() {
        return session.createNativeQuery(NEXT_POOL, Object[].class)
                .getResultStream()
                .findFirst()
                .map(row -> new Pool(new TenantId((UUID) row[0]), (UUID) row[1]));
    }

    /** The user who has waited longest. */
    Optional<UUID> nextUser(TenantId tenant, UUID sku) {
        return ScalarQuery.query(session, NEXT_USER, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst();
    }

    /** Notes whether users still wait for free seats of the pool. */
    void recount(TenantId tenant, UUID sku) {
        pools.countWaiting(tenant, sku);
    }
}
