package dev.zetel.benchmarks.probe;

import dev.zetel.benchmarks.testbed.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks a database the same yes-or-no question again and again, to see on the outside when a commit has happened. */
public final class Poller implements AutoCloseable {

    private static final long PAUSE_NANOS = 200_000;
    private static final long AT_MOST_NANOS = TimeUnit.MINUTES.toNanos(20);

    private final Connection connection;
    private final PreparedStatement question;

    public Poller(Database database, String question, Object... values) throws SQLException {
        connection = database.open();
        this.question = connection.prepareStatement(question);
        for (var index = 0; index < values.length; index++) {
            this.question.setObject(index + 1, values[index]);
        }
    }

    /** Returns the time at which the answer was yes for the first time. */
    public long untilTrue() throws SQLException {
        var deadline = System.nanoTime() + AT_MOST_NANOS;
        while (!isTrue()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Still not so: " + question);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return System.nanoTime();
    }

    private boolean isTrue() throws SQLException {
        try (var answer = question.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
