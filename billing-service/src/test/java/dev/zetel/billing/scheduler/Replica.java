package dev.zetel.billing.scheduler;

import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** One replica's scheduler, working as long as there is something to do. */
@ApplicationScoped
class Replica {

    private final DueSubscriptions due;
    private final TenantScope scope;

    Replica(DueSubscriptions due, TenantScope scope) {
        this.due = due;
        this.scope = scope;
    }

    @ActivateRequestContext
    int work() {
        scope.allTenants();
        var all = 0;
        for (var batch = due.advanceBatch(); batch > 0; batch = due.advanceBatch()) {
            all += batch;
        }
        return all;
    }
}
