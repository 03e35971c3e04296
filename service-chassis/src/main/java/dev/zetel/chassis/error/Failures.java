package dev.zetel.chassis.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which failures pass by themselves, so that the same work is tried again, and which would fail for ever. */
public final class Failures {

    /** Connection, resources, operator intervention, system error, and rolled back for the sake of others. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** A character that the encoding, or a JSON column, has no place for. */
    private static final Set<String> TEXT_STATES = Set.of("22021", "22P05");

    private Failures() {}

    public static boolean isTransient(Throwable failure) {
        return reason(failure)
                .map(sql -> sql.getSQLState() == null
                        || PASSING_CLASSES.contains(sql.getSQLState().substring(0, 2)))
                .orElse(false);
    }

    /** Whether a text is at fault, so that the client must send another. */
    public static boolean isText(Throwable failure) {
        return reason(failure)
                .map(SQLException::getSQLState)
                .filter(TEXT_STATES::contains)
                .isPresent();
    }

    /** What the database said; where the commit is what failed, its reason is hung on beside the cause. */
    public static Optional<SQLException> reason(Throwable failure) {
        if (failure == null || failure instanceof SQLException) {
            return Optional.ofNullable((SQLException) failure);
        }
        return Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                .flatMap(cause -> reason(cause).stream())
                .findFirst();
    }
}
