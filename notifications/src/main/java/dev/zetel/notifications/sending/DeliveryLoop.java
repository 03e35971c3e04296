package dev.zetel.notifications.sending;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Claims what is due and hands it to as many senders as are free, in every replica. */
@ApplicationScoped
class DeliveryLoop {

    /** How many receivers can be waited for at once. */
    static final int SLOTS = 64;

    private static final long POLL_MILLIS = 500;

    private final DueDeliveries due;
    private final WebhookSender sender;
    private final RecordOutcome recordOutcome;
    private final Semaphore free = new Semaphore(SLOTS);
    private final Semaphore woken = new Semaphore(0);
    private ExecutorService senders;
    private volatile Thread thread;

    DeliveryLoop(DueDeliveries due, WebhookSender sender, RecordOutcome recordOutcome) {
        this.due = due;
        this.sender = sender;
        this.recordOutcome = recordOutcome;
    }

    void start(@Observes StartupEvent event) {
        senders = Executors.newCachedThreadPool(work -> new Thread(work, "webhook-sender"));
        thread = new Thread(this::work, "webhook-deliveries");
        thread.start();
    }

    /** What is on its way may end: it would be sent once more otherwise. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = thread;
        if (running != null) {
            thread = null;
            woken.release();
            running.join(TimeUnit.SECONDS.toMillis(10));
            senders.shutdown();
            senders.awaitTermination(12, TimeUnit.SECONDS);
        }
    }

    private void work() {
        while (thread != null) {
            try {
                var claimed = due.claim(free.availablePermits());
                claimed.forEach(this::hand);
                rest(claimed.isEmpty() ? POLL_MILLIS : 0);
            } catch (RuntimeException e) {
                Log.warnf("webhook deliveries will be looked for again: %s", e.toString());
                rest(POLL_MILLIS);
            }
        }
    }

    private void hand(Attempt attempt) {
        free.acquireUninterruptibly();
        senders.execute(() -> {
            try {
                recordOutcome.record(attempt, sender.send(attempt));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                Log.warnf("outcome not recorded, sent again later delivery=%s: %s", attempt.delivery(), e.toString());
            } finally {
                free.release();
                woken.release();
            }
        });
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
