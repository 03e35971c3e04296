package dev.zetel.chassis.outbox;

import dev.zetel.chassis.broker.ServiceName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * The right to relay, while it lasts. The lock belongs to the session of the connection, so it ends with it; the producer's fixed
 * transactional id keeps a leader that does not know yet that it was deposed from sending anything more.
 */
class RelayLease implements AutoCloseable {

    private static final long LOCK = 0x7a6574656c_01L;
    private static final int PIPELINED = 500;

    private final Connection connection;
    private final ServiceName service;
    private final Supplier<KafkaProducer<String, byte[]>> producers;
    private KafkaProducer<String, byte[]> producer;

    RelayLease(Connection connection, ServiceName service, Supplier<KafkaProducer<String, byte[]>> producers) {
        this.connection = connection;
        this.service = service;
        this.producers = producers;
    }

    boolean leads() throws SQLException {
        if (producer != null) {
            return true;
        }
        if (!locked()) {
            return false;
        }
        producer = producers.get();
        producer.initTransactions();
        return true;
    }

    /** Sends what waits, oldest first, and returns how many events that were. */
    int relay() throws SQLException {
        var rows = oldest();
        if (!rows.isEmpty()) {
            producer.beginTransaction();
            rows.forEach(row -> producer.send(row.toRecord(service)));
            producer.commitTransaction();
            delete(rows);
        }
        return rows.size();
    }

    private boolean locked() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private List<OutboxRow> oldest() throws SQLException {
        try (var statement = connection.prepareStatement("select * from outbox order by id limit " + PIPELINED);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<OutboxRow>();
            while (result.next()) {
                rows.add(OutboxRow.of(result));
            }
            return rows;
        }
    }

    private void delete(List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            var ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    /** Releases the lock last: the next leader then finds this producer gone. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (producer != null) {
                producer.close(Duration.ofSeconds(5));
            }
            try (var statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
                statement.execute();
            }
        }
    }
}
