package dev.zetel.notifications.sending;

import dev.zetel.notifications.delivery.Attempt;
import dev.zetel.notifications.delivery.Channel;
import io.quarkus.logging.Log;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Claims what is due in a channel and hands it to as many senders as are free. */
final class DeliveryLoop<A extends Attempt> {

    private static final long POLL_MILLIS = 500;

    private final Channel<A> channel;
    private final RecordOutcome recordOutcome;
    private final Semaphore free;
    private final Semaphore woken = new Semaphore(0);
    private final ExecutorService senders;
    private final Thread thread;
    private volatile boolean stopping;

    DeliveryLoop(Channel<A> channel, RecordOutcome recordOutcome) {
        this.channel = channel;
        this.recordOutcome = recordOutcome;
        this.free = new Semaphore(channel.slots());
        this.senders = Executors.newCachedThreadPool(work -> new Thread(work, channel.name() + "-sender"));
        this.thread = new Thread(this::work, channel.name() + "-deliveries");
    }

    void start() {
        thread.start();
    }

    /** What is on its way may end: it would be sent once more otherwise. */
    void stop() throws InterruptedException {
        stopping = true;
        woken.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        senders.shutdown();
        senders.awaitTermination(12, TimeUnit.SECONDS);
    }

    private void work() {
        while (!stopping) {
            try {
                var claimed = channel.claim(free.availablePermits());
                claimed.forEach(this::hand);
                rest(claimed.isEmpty() ? POLL_MILLIS : 0);
            } catch (RuntimeException e) {
                Log.warnf("%s deliveries will be looked for again: %s", channel.name(), e.toString());
                rest(POLL_MILLIS);
            }
        }
    }

    private void hand(A attempt) {
        free.acquireUninterruptibly();
        senders.execute(() -> {
            try {
                recordOutcome.record(channel, attempt, channel.send(attempt));
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
