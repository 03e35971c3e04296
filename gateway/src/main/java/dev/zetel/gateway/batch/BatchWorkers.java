package dev.zetel.gateway.batch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * The threads that read and write batches: event loops, which serve all connections, have no part in it. They are few,
 * because each holds more memory for a moment than what it reads.
 */
@ApplicationScoped
class BatchWorkers {

    private static final int THREADS = 2;

    private final WorkerExecutor threads;

    BatchWorkers(Vertx vertx) {
        threads = vertx.createSharedWorkerExecutor("batch", THREADS);
    }

    <T> Future<T> run(Callable<T> work) {
        return threads.executeBlocking(work, false);
    }
}
