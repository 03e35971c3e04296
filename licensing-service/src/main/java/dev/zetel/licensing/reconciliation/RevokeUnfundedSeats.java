package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.background.BackgroundTask;
import dev.zetel.licensing.pool.SeatPools;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import org.hibernate.Session;

/** Revokes the seats that a deleted subscription has left without funding, latest first, in chunks (decision 6). */
@ApplicationScoped
class RevokeUnfundedSeats implements BackgroundTask {

    private static final int CHUNK = 200;
    private static final String NEXT =
            "select tenant_id, sku_id, revocations_due from seat_pool where revocations_due > 0 order by random() limit 1";

    private final Session session;
    private final TenantScope scope;
    private final TenantClock clock;
    private final UserLicensesRepository userLicenses;
    private final SeatPools pools;

    RevokeUnfundedSeats(
            Session session,
            TenantScope scope,
            TenantClock clock,
            UserLicensesRepository userLicenses,
            SeatPools pools) {
        this.session = session;
        this.scope = scope;
        this.clock = clock;
        this.userLicenses = userLicenses;
        this.pools = pools;
    }

    @Override
    public String name() {
        return "revoke-unfunded-seats";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        scope.allTenants();
        var next = RecordQuery.query(session, NEXT, Due.class).getResultStream().findFirst();
        next.ifPresent(due -> revoke(new TenantId(due.tenantId()), due.skuId(), due.seats()));
        return next.isPresent();
    }

    /**
     * Which seats are the latest is only known under the lock of the pool, but users must be locked before the pool: the
     * users who seem to have them are locked, and those who still have them lose their seats.
     */
    private void revoke(TenantId tenant, UUID sku, long expected) {
        var locked = new HashSet<>(userLicenses.lock(tenant, pools.latest(tenant, sku, Math.min(CHUNK, expected))));
        var due = pools.latest(tenant, sku, Math.min(CHUNK, pools.revocationsDue(tenant, sku)));
        var revoked = due.stream().filter(locked::contains).toList();
        var now = clock.now(tenant);
        userLicenses.delete(tenant, sku, revoked);
        pools.revoke(tenant, sku, revoked, now);
        userLicenses.publishAll(tenant, revoked, now);
        Log.infof("seats revoked tenant=%s sku=%s seats=%d", tenant, sku, revoked.size());
    }

    private record Due(UUID tenantId, UUID skuId, long seats) {}
}
