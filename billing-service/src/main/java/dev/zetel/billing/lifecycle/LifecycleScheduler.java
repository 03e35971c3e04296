package dev.zetel.billing.lifecycle;

import dev.zetel.chassis.tenancy.TenantBarrier;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Looks every second for subscriptions whose time has come. */
@ApplicationScoped
class LifecycleScheduler {

    private final DueSubscriptions due;
    private final TenantBarrier barrier;

    LifecycleScheduler(DueSubscriptions due, TenantBarrier barrier) {
        this.due = due;
        this.barrier = barrier;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void run() {
        barrier.acrossTenants();
        var all = 0;
        int batch;
        do {
            batch = due.advanceBatch();
            all += batch;
        } while (batch == DueSubscriptions.BATCH);
        if (all > 0) {
            Log.infof("lifecycle advanced subscriptions=%d", all);
        }
    }
}
