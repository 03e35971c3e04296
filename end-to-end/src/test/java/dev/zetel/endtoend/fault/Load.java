package dev.zetel.endtoend.fault;

import static org.awaitility.Awaitility.await;

import dev.zetel.client.http.Response;
import dev.zetel.client.http.UnexpectedResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A workload that is done until it is stopped, with so short a rest after each change that a restart beside it has room. */
final class Load implements AutoCloseable {

    private static final int ADMINISTRATORS = 3;
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(70);

    private final Workload workload;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(ADMINISTRATORS);
    private final AtomicInteger written = new AtomicInteger();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    Load(Workload workload) {
        this.workload = workload;
        for (var number = 0; number < ADMINISTRATORS; number++) {
            threads.scheduleWithFixedDelay(this::work, 0, REST.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until that many more changes have been made. */
    void awaitWrites(int more) {
        var goal = written.get() + more;
        await(more + " more writes").atMost(Duration.ofSeconds(90)).until(() -> written.get() >= goal);
    }

    int administrators() {
        return ADMINISTRATORS;
    }

    int written() {
        return written.get();
    }

    /** What got no answer, or one of a broken server. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    private void work() {
        try {
            count(workload.change());
        } catch (UnexpectedResponse broken) {
            unanswered.add(broken.getMessage());
        }
    }

    private void count(Response answer) {
        if (answer.status() < 300) {
            written.incrementAndGet();
        } else if (answer.status() >= 500) {
            unanswered.add(answer.request() + " answered " + answer.status() + ": " + answer.message());
        }
    }

    /** Returns once the last request has been answered. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_REQUEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a request without an end");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
