package dev.zetel.licensing.chore;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** Runs each chore in a thread of its own and wakes them all when a transaction has made work for some. */
@ApplicationScoped
public class Chores {

    private final TransactionSynchronizationRegistry transactions;
    private final List<ChoreLoop> loops;

    Chores(@All List<Chore> chores, TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
        this.loops = chores.stream().map(ChoreLoop::new).toList();
    }

    void start(@Observes StartupEvent event) {
        loops.forEach(ChoreLoop::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var loop : loops) {
            loop.stop();
        }
    }

    /** For whoever makes work rarely; what changes with every seat taken is found by polling. */
    public void wakeAfterCommit() {
        if (transactions.getResource(Chores.class) != null) {
            return;
        }
        transactions.putResource(Chores.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    loops.forEach(ChoreLoop::wake);
                }
            }
        });
    }
}
