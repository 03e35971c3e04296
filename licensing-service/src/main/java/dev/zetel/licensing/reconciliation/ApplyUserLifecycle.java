package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.licensing.assignment.UserLicenses;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.pool.SeatPools;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * The seats of a deleted user are free for others at once (S34) while the grants are retained; a restored user gets back
 * what can be restored (S37).
 */
@ApplicationScoped
class ApplyUserLifecycle {

    private final UserLicensesRepository userLicenses;
    private final SeatPools pools;
    private final RestoreGrants restoreGrants;
    private final TenantClock clock;

    ApplyUserLifecycle(
            UserLicensesRepository userLicenses, SeatPools pools, RestoreGrants restoreGrants, TenantClock clock) {
        this.userLicenses = userLicenses;
        this.pools = pools;
        this.restoreGrants = restoreGrants;
        this.clock = clock;
    }

    /** Changes and publishes the licenses of the user; the caller has locked them. */
    void apply(TenantId tenant, UserLicenses licenses) {
        var now = clock.now(tenant);
        userLicenses.publish(licenses.deleted() ? retain(tenant, licenses, now) : restore(tenant, licenses, now), now);
    }

    private UserLicenses retain(TenantId tenant, UserLicenses licenses, Instant now) {
        var after = licenses;
        for (var grant : licenses.grants()) {
            if (grant.isActive()) {
                pools.release(tenant, grant.skuId(), licenses.userId(), now);
            }
            var retained = grant.isRetained() ? grant : grant.retained(now);
            userLicenses.save(tenant, licenses.userId(), retained);
            after = after.with(retained);
        }
        Log.infof("seats freed user=%s tenant=%s", licenses.userId(), tenant);
        return after;
    }

    private UserLicenses restore(TenantId tenant, UserLicenses licenses, Instant now) {
        var after = licenses;
        for (var grant : licenses.grants()) {
            if (grant.isRetained()) {
                after = restoreGrants.restore(tenant, after, grant, now);
            }
        }
        Log.infof("licenses restored user=%s tenant=%s", licenses.userId(), tenant);
        return after;
    }
}
