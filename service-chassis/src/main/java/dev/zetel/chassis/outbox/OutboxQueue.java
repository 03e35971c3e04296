package dev.zetel.chassis.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What waits to be sent, for who holds the lease. Each statement that moves or deletes rows proves that in itself: it renews
 * the lease, and does nothing where that is lost.
 */
class OutboxQueue {

    static final int BATCH = 500;

    private static final String IF_HELD = "with held as (" + LeaseRow.RENEW + " returning 1) ";
    private static final String COLUMNS =
            "id, topic, key, type, tenant_id, revision, actor, causation_id, traceparent, occurred_at, recorded_at, payload";

    private static final String OLDEST = """
            select o.*, s.behind is not null as waits
            from (select * from outbox order by id limit %d) o
            left join lateral (
                select 1 as behind from outbox_set_aside s where s.topic = o.topic and s.key = o.key limit 1) s on true
            order by o.id
            """.formatted(BATCH);

    private static final String DELETE =
            IF_HELD + "delete from outbox where id = any (?) and exists (select from held)";

    private static final String SET_ASIDE = IF_HELD + """
            , moved as (delete from outbox where id = any (?) and exists (select from held) returning %1$s, attempts)
            insert into outbox_set_aside (%1$s, attempts, reason) select %1$s, attempts + ?, ? from moved
            """.formatted(COLUMNS);

    /** With their ids, so that they come before everything that was recorded later. */
    private static final String TAKE_UP = IF_HELD + """
            , moved as (
                delete from outbox_set_aside s
                where exists (select from held) and exists (
                    select from outbox_set_aside r where r.retry_requested and r.topic = s.topic and r.key = s.key)
                returning %1$s, attempts)
            insert into outbox (%1$s, attempts) overriding system value select %1$s, attempts from moved
            """.formatted(COLUMNS);

    private final RelayStatements statements;
    private final LeaseRow lease;

    OutboxQueue(RelayStatements statements, LeaseRow lease) {
        this.statements = statements;
        this.lease = lease;
    }

    /** At most so many as are sent in one transaction, in the order in which they were recorded. */
    List<Queued> oldest() throws SQLException {
        return statements.query(OLDEST, Queued::of);
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        confirm(sent, statements.update(DELETE, lease.holder(), ids(sent)));
    }

    void setAside(List<OutboxRow> unsent, String reason) throws SQLException {
        confirm(unsent, statements.update(SET_ASIDE, lease.holder(), ids(unsent), 1, reason));
    }

    /** Behind the events of the same key that are set aside already. */
    void setAsideToWait(List<OutboxRow> waiting) throws SQLException {
        confirm(waiting, statements.update(SET_ASIDE, lease.holder(), ids(waiting), 0, null));
    }

    /** Brings back what the operator wants to be tried again, with everything of the same key. */
    int takeUpRetries() throws SQLException {
        return statements.update(TAKE_UP, lease.holder());
    }

    private void confirm(List<OutboxRow> rows, int written) throws SQLException {
        if (written < rows.size()) {
            lease.renew();
        }
    }

    private static List<Long> ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toList();
    }

    /** An event, and whether an earlier one of its key is set aside. */
    record Queued(OutboxRow row, boolean waits) {

        static Queued of(ResultSet row) throws SQLException {
            return new Queued(OutboxRow.of(row), row.getBoolean("waits"));
        }
    }
}
