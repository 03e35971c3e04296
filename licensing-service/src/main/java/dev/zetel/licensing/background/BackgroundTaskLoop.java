package dev.zetel.licensing.background;

import io.quarkus.logging.Log;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The thread of one task: works while there is something to do, then looks again when woken or after a while. */
class BackgroundTaskLoop {

    private static final long POLL_MILLIS = 200;
    private static final long BACK_OFF_MILLIS = 1_000;

    private final BackgroundTask task;
    private final Semaphore woken = new Semaphore(0);
    private volatile Thread thread;

    BackgroundTaskLoop(BackgroundTask task) {
        this.task = task;
    }

    void start() {
        thread = new Thread(this::work, "task-" + task.name());
        thread.start();
    }

    void stop() throws InterruptedException {
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

    private void work() {
        while (thread != null) {
            try {
                rest(task.step() ? 0 : POLL_MILLIS);
            } catch (RuntimeException e) {
                Log.warnf("task=%s will try again: %s", task.name(), e.toString());
                rest(BACK_OFF_MILLIS);
            }
        }
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
