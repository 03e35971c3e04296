package dev.zetel.benchmarks.load;

import dev.zetel.benchmarks.testbed.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps a number of database connections busy with transactions, a thread for each. */
public record JdbcLoad(int connections) {

    /** What one connection does again and again; each run of it has a number of its own. */
    @FunctionalInterface
    public interface Work {
        void once(long number) throws SQLException;
    }

    /** Prepares the work of one connection. */
    @FunctionalInterface
    public interface Preparation {
        Work on(Connection connection) throws SQLException;
    }

    /** Transactions a second, over at least the given time. */
    public double perSecond(Database database, Duration span, Preparation preparation) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        var open = new ArrayList<Connection>();
        try {
            var numbers = new AtomicLong();
            var works = new ArrayList<Callable<Long>>();
            for (var count = 0; count < connections; count++) {
                var connection = database.open();
                open.add(connection);
                var work = preparation.on(connection);
                works.add(() -> repeat(work, numbers, System.nanoTime() + span.toNanos()));
            }
            return perSecond(threads, works);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
            for (var connection : open) {
                connection.close();
            }
        }
    }

    private static double perSecond(ExecutorService threads, List<Callable<Long>> works)
            throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var done = 0L;
        for (var result : threads.invokeAll(works)) {
            done += result.get();
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }

    private static long repeat(Work work, AtomicLong numbers, long end) throws SQLException {
        var done = 0L;
        while (System.nanoTime() < end) {
            work.once(numbers.getAndIncrement());
            done++;
        }
        return done;
    }
}
