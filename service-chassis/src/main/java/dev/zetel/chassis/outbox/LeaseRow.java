package dev.zetel.chassis.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The right to relay as the database knows it: it ends by the database's clock once its holder no longer renews it. */
class LeaseRow {

    private static final String TAKE = """
            update relay_lease set holder = ?, held_until = clock_timestamp() + interval '15 seconds'
            where held_until < clock_timestamp()
            """;

    /** One that has ended is still its holder's while nobody else has taken it. */
    static final String RENEW =
            "update relay_lease set held_until = clock_timestamp() + interval '15 seconds' where holder = ?";

    private static final String GIVE_BACK = "update relay_lease set held_until = '-infinity' where holder = ?";
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(3);

    private final RelayStatements statements;
    private final UUID holder = UUID.randomUUID();
    private long renewedAt;

    LeaseRow(RelayStatements statements) {
        this.statements = statements;
    }

    UUID holder() {
        return holder;
    }

    /** Returns whether nobody else has it. */
    boolean take() throws SQLException {
        var now = System.nanoTime();
        var taken = statements.update(TAKE, holder) == 1;
        renewedAt = taken ? now : renewedAt;
        return taken;
    }

    /** Makes sure that it is held, and returns whether it was time to renew it; fails where another replica has it now. */
    boolean keep() throws SQLException {
        if (System.nanoTime() - renewedAt < RENEWED_EVERY.toNanos()) {
            return false;
        }
        renew();
        return true;
    }

    void renew() throws SQLException {
        var now = System.nanoTime();
        if (statements.update(RENEW, holder) == 0) {
            throw new Lost();
        }
        renewedAt = now;
    }

    /** So that the next replica need not wait until it ends. */
    void giveBack() throws SQLException {
        statements.update(GIVE_BACK, holder);
    }

    /** Another replica relays now. */
    static class Lost extends IllegalStateException {

        Lost() {
            super("the lease of the relay has passed on to another replica");
        }
    }
}
