package dev.zetel.chassis.outbox;

import dev.zetel.chassis.broker.Messaging;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The loop that carries events from the outbox to the broker, in one replica at a time. It is woken by commits of its own
 * process and polls for those of others.
 */
@ApplicationScoped
class Relay {

    private static final long POLL_MILLIS = 25;
    private static final long BACK_OFF_MILLIS = 500;

    private final Messaging messaging;
    private final RelayLeases leases;
    private final Semaphore woken = new Semaphore(0);
    private volatile Thread thread;

    Relay(Messaging messaging, RelayLeases leases) {
        this.messaging = messaging;
        this.leases = leases;
    }

    void start(@Observes StartupEvent event) {
        if (messaging.enabled()) {
            thread = new Thread(this::work, "outbox-relay");
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = thread;
        if (running != null) {
            thread = null;
            wake();
            running.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    void wake() {
        woken.release();
    }

    /** Errors too: without this loop no event would leave, and nothing else would notice. */
    private void work() {
        while (thread != null) {
            try (var lease = leases.open()) {
                while (thread != null) {
                    rest(step(lease));
                }
            } catch (Throwable e) {
                Log.warnf("relay interrupted, will start again: %s", e.toString());
                rest(BACK_OFF_MILLIS);
            }
        }
    }

    /** Returns how long to rest afterwards, in milliseconds. */
    private static long step(RelayLease lease) throws Exception {
        if (!lease.leads()) {
            return BACK_OFF_MILLIS;
        }
        return lease.relay() == 0 ? POLL_MILLIS : 0;
    }

    private void rest(long millis) {
        try {
            if (millis > 0 && woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
