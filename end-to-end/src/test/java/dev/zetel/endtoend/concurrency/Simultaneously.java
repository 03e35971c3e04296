package dev.zetel.endtoend.concurrency;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Does things at the same time: none begins before all are ready to. */
final class Simultaneously {

    private Simultaneously() {}

    /** What each has come to, in the order of the things. */
    static <T> List<T> all(List<Callable<T>> things) {
        var start = new CyclicBarrier(things.size());
        var threads = Executors.newFixedThreadPool(things.size());
        try {
            var under = things.stream()
                    .map(thing -> threads.submit(() -> {
                        start.await();
                        return thing.call();
                    }))
                    .toList();
            return under.stream().map(Simultaneously::result).collect(Collectors.toList());
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
