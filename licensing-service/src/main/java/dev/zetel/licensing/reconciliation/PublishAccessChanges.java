package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.background.BackgroundTask;
import dev.zetel.licensing.pool.AccessCutoff;
import dev.zetel.licensing.pool.AccessCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/**
 * Publishes who has lost or regained access: the published cutoff moves towards the current one, a chunk of seats in each
 * transaction. Its position is in the database, so a crash loses nothing, and a cutoff that moves meanwhile is simply the
 * new destination.
 */
@ApplicationScoped
class PublishAccessChanges implements BackgroundTask {

    private final AccessCutoffs cutoffs;
    private final TenantScope scope;
    private final TenantClock clock;
    private final UserLicensesRepository userLicenses;

    PublishAccessChanges(
            AccessCutoffs cutoffs, TenantScope scope, TenantClock clock, UserLicensesRepository userLicenses) {
        this.cutoffs = cutoffs;
        this.scope = scope;
        this.clock = clock;
        this.userLicenses = userLicenses;
    }

    @Override
    public String name() {
        return "publish-access-changes";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        scope.allTenants();
        var claimed = cutoffs.claim();
        claimed.ifPresent(this::walk);
        return claimed.isPresent();
    }

    private void walk(AccessCutoff cutoff) {
        var tenant = new TenantId(cutoff.tenantId());
        if (cutoff.hasArrived()) {
            cutoffs.arrived(tenant, cutoff);
            return;
        }
        var seats = cutoffs.next(tenant, cutoff);
        cutoffs.publish(tenant, cutoff.skuId(), cutoff.after(seats));
        var users = userLicenses.lock(
                tenant, seats.stream().map(AccessCutoff.Seat::userId).toList());
        userLicenses.publishAll(tenant, users, clock.now(tenant));
    }
}
