package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.licensing.assignment.GrantSource;
import dev.zetel.licensing.assignment.UserLicenses;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.background.BackgroundTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Grants seats that were freed or bought to the users on the waitlist, in the order of their requests (decision 12). */
@ApplicationScoped
class ServeWaitlist implements BackgroundTask {

    private final Waitlist waitlist;
    private final TenantScope scope;
    private final TenantClock clock;
    private final UserLicensesRepository userLicenses;
    private final RestoreGrants restoreGrants;

    ServeWaitlist(
            Waitlist waitlist,
            TenantScope scope,
            TenantClock clock,
            UserLicensesRepository userLicenses,
            RestoreGrants restoreGrants) {
        this.waitlist = waitlist;
        this.scope = scope;
        this.clock = clock;
        this.userLicenses = userLicenses;
        this.restoreGrants = restoreGrants;
    }

    @Override
    public String name() {
        return "serve-waitlist";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        scope.allTenants();
        var pool = waitlist.nextPool();
        pool.ifPresent(waiting -> serveNext(waiting.tenant(), waiting.sku()));
        return pool.isPresent();
    }

    private void serveNext(TenantId tenant, UUID sku) {
        waitlist.nextUser(tenant, sku)
                .flatMap(user -> userLicenses.review(tenant, user))
                .ifPresent(licenses -> serve(tenant, sku, licenses));
        waitlist.recount(tenant, sku);
    }

    /** Checks again under the lock: another replica may have served the user meanwhile. */
    private void serve(TenantId tenant, UUID sku, UserLicenses licenses) {
        var now = clock.now(tenant);
        var after = licenses.grant(sku, GrantSource.DIRECT)
                .filter(grant -> grant.error() == LicenseError.COUNT_VIOLATION)
                .map(grant -> restoreGrants.restore(tenant, licenses, grant, now))
                .orElse(licenses);
        userLicenses.publish(after, now);
    }
}
