package dev.zetel.billing.lifecycle;

import dev.zetel.chassis.tenancy.TenantBarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** One replica's scheduler, working as long as there is something to do. */
@ApplicationScoped
class Replica {

    private final DueSubscriptions due;
    private final TenantBarrier barrier;

    Replica(DueSubscriptions due, TenantBarrier barrier) {
        this.due = due;
        this.barrier = barrier;
    }

    @ActivateRequestContext
    int work() {
        barrier.acrossTenants();
        var all = 0;
        for (var batch = due.advanceBatch(); batch > 0; batch = due.advanceBatch()) {
            all += batch;
        }
        return all;
    }
}
