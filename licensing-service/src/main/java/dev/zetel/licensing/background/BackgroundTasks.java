package dev.zetel.licensing.background;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** Runs each task in a thread of its own and wakes them all when a transaction has made work for some. */
@ApplicationScoped
public class BackgroundTasks {

    private final TransactionSynchronizationRegistry transactions;
    private final List<BackgroundTaskLoop> loops;

    BackgroundTasks(@All List<BackgroundTask> tasks, TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
        this.loops = tasks.stream().map(BackgroundTaskLoop::new).toList();
    }

    void start(@Observes StartupEvent event) {
        loops.forEach(BackgroundTaskLoop::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var loop : loops) {
            loop.stop();
        }
    }

    /** For work that is rare; what changes with every seat taken is found by polling. */
    public void wakeAfterCommit() {
        if (transactions.getResource(BackgroundTasks.class) != null) {
            return;
        }
        transactions.putResource(BackgroundTasks.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    loops.forEach(BackgroundTaskLoop::wake);
                }
            }
        });
    }
}
