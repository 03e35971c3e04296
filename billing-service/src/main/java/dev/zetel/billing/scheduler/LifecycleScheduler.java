package dev.zetel.billing.scheduler;

import dev.zetel.chassis.tenancy.TenantScope;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Looks every second for subscriptions whose time has come. */
@ApplicationScoped
class LifecycleScheduler {

    private final DueSubscriptions due;
    private final TenantScope scope;

    LifecycleScheduler(DueSubscriptions due, TenantScope scope) {
        this.due = due;
        this.scope = scope;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void run() {
        scope.allTenants();
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
