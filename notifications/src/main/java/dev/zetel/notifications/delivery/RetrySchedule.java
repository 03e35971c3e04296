package dev.zetel.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a failed delivery is tried again: after 10 seconds, then twice as long each time up to an hour, for three days. */
public final class RetrySchedule {

    public static final Duration FOR = Duration.ofHours(72);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    private RetrySchedule() {}

    /** Empty when that would be too late. */
    static Optional<Instant> next(int failures, Instant now, Instant until) {
        return Optional.of(now.plus(pause(failures))).filter(next -> !next.isAfter(until));
    }

    static Duration pause(int failures) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
