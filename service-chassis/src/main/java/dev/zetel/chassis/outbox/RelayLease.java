package dev.zetel.chassis.outbox;

import dev.zetel.chassis.outbox.EventSender.Refused;
import dev.zetel.chassis.outbox.OutboxQueue.Queued;
import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The right to relay, and what is done with it while it lasts. Whatever fails ends it; the next one has a new producer. */
class RelayLease implements AutoCloseable {

    private final LeaseRow lease;
    private final OutboxQueue queue;
    private final Supplier<EventSender> senders;
    private EventSender sender;

    RelayLease(RelayStatements statements, Supplier<EventSender> senders) {
        this.lease = new LeaseRow(statements);
        this.queue = new OutboxQueue(statements, lease);
        this.senders = senders;
    }

    boolean leads() throws SQLException, InterruptedException, ExecutionException {
        if (sender == null && lease.take()) {
            sender = senders.get();
            sender.fenceOthers();
        }
        return sender != null;
    }

    /** Sends what waits, oldest first, and returns how many events were taken out of the outbox. */
    int relay() throws SQLException, InterruptedException, ExecutionException {
        if (lease.keep()) {
            queue.takeUpRetries();
        }
        var queued = queue.oldest();
        if (!queued.isEmpty()) {
            var waiting = rows(queued, Queued::waits);
            if (!waiting.isEmpty()) {
                queue.setAsideToWait(waiting);
            }
            send(rows(queued, one -> !one.waits()));
        }
        return queued.size();
    }

    private void send(List<OutboxRow> rows) throws SQLException, InterruptedException, ExecutionException {
        var topics = rows.stream().map(OutboxRow::topic).distinct().toList();
        var missing = sender.missing(topics);
        for (var topic : missing) {
            setAside(select(rows, row -> row.topic().equals(topic)), "The topic " + topic + " does not exist.");
        }
        send(select(rows, row -> !missing.contains(row.topic())), new HashSet<>());
    }

    /** Halves what was refused until the one that is at fault stands alone; those of its key wait for the next step. */
    private void send(List<OutboxRow> rows, Set<String> held) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            lease.keep();
            sender.send(rows);
            queue.delete(rows);
        } catch (Refused e) {
            if (rows.size() == 1) {
                setAside(rows, e.getMessage());
                held.add(rows.get(0).place());
            } else {
                var middle = rows.size() / 2;
                send(rows.subList(0, middle), held);
                send(select(rows.subList(middle, rows.size()), row -> !held.contains(row.place())), held);
            }
        }
    }

    private void setAside(List<OutboxRow> rows, String reason) throws SQLException {
        queue.setAside(rows, reason);
        rows.forEach(row ->
                Log.errorf("event set aside id=%d topic=%s key=%s: %s", row.id(), row.topic(), row.key(), reason));
    }

    private static List<OutboxRow> rows(List<Queued> queued, Predicate<Queued> which) {
        return queued.stream().filter(which).map(Queued::row).toList();
    }

    private static List<OutboxRow> select(List<OutboxRow> rows, Predicate<OutboxRow> which) {
        return rows.stream().filter(which).toList();
    }

    /** The next holder finds this producer gone, and need not wait for the lease to end even where closing it has failed. */
    @Override
    public void close() throws SQLException {
        try {
            if (sender != null) {
                sender.close();
            }
        } finally {
            lease.giveBack();
        }
    }
}
