package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.testing.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Single steps of the ledger, each in a transaction of its own. */
@ApplicationScoped
class LedgerSteps {

    private final SeatPools pools;
    private final TenantBarrier barrier;
    private final Session session;

    LedgerSteps(SeatPools pools, TenantBarrier barrier, Session session) {
        this.pools = pools;
        this.barrier = barrier;
        this.session = session;
    }

    @ActivateRequestContext
    @Transactional
    boolean take(TenantId tenant, UUID sku, UUID user) {
        barrier.enter(tenant);
        return pools.take(tenant, sku, user).isPresent();
    }

    @ActivateRequestContext
    @Transactional
    void release(TenantId tenant, UUID sku, UUID user) {
        barrier.enter(tenant);
        pools.release(tenant, sku, user, Organisation.NOW);
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> over(TenantId tenant, UUID sku) {
        return behind(tenant, sku, "line");
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> withoutAccess(TenantId tenant, UUID sku) {
        return behind(tenant, sku, "access_line");
    }

    /** Which transaction wrote each seat last: stays the same as long as nobody touches one. */
    @ActivateRequestContext
    @Transactional
    List<String> writes(UUID sku) {
        barrier.acrossTenants();
        return session.createNativeQuery(
                        "select cast(xmin as text) from seat where sku_id = :sku order by seq", String.class)
                .setParameter("sku", sku)
                .getResultList();
    }

    private List<UUID> behind(TenantId tenant, UUID sku, String line) {
        barrier.enter(tenant);
        return session.createNativeQuery(
                        "select s.user_id from seat s join seat_pool p on p.tenant_id = s.tenant_id and p.sku_id = s.sku_id"
                                + " where s.sku_id = :sku and s.seq >= p." + line + " order by s.seq",
                        UUID.class)
                .setParameter("sku", sku)
                .getResultList();
    }
}
