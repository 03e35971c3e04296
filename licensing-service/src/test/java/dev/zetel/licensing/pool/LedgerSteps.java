package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
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
    private final TenantScope scope;
    private final Session session;

    LedgerSteps(SeatPools pools, TenantScope scope, Session session) {
        this.pools = pools;
        this.scope = scope;
        this.session = session;
    }

    @ActivateRequestContext
    @Transactional
    boolean take(TenantId tenant, UUID sku, UUID user) {
        scope.restrictTo(tenant);
        return pools.take(tenant, sku, user).isPresent();
    }

    @ActivateRequestContext
    @Transactional
    void release(TenantId tenant, UUID sku, UUID user) {
        scope.restrictTo(tenant);
        pools.release(tenant, sku, user, Organisation.NOW);
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> uncovered(TenantId tenant, UUID sku) {
        return from(tenant, sku, "coverage_cutoff");
    }

    @ActivateRequestContext
    @Transactional
    List<UUID> withoutAccess(TenantId tenant, UUID sku) {
        return from(tenant, sku, "access_cutoff");
    }

    /** Which transaction wrote each seat last: stays the same as long as nobody touches one. */
    @ActivateRequestContext
    @Transactional
    List<String> writes(UUID sku) {
        scope.allTenants();
        return session.createNativeQuery(
                        "select cast(xmin as text) from seat where sku_id = :sku order by seq", String.class)
                .setParameter("sku", sku)
                .getResultList();
    }

    private List<UUID> from(TenantId tenant, UUID sku, String cutoff) {
        scope.restrictTo(tenant);
        return session.createNativeQuery(
                        "select s.user_id from seat s join seat_pool p on p.tenant_id = s.tenant_id and p.sku_id = s.sku_id"
                                + " where s.sku_id = :sku and s.seq >= p." + cutoff + " order by s.seq",
                        UUID.class)
                .setParameter("sku", sku)
                .getResultList();
    }
}
