package dev.zetel.chassis.projection;

import java.sql.SQLException;
import java.util.Set;

/** Which failures pass by themselves, so that the same work is tried again, and which would fail for ever. */
final class Faults {

    /** Connection, resources, operator intervention, system error, and rolled back for the sake of others. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private Faults() {}

    static boolean isPassing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || PASSING_CLASSES.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}
