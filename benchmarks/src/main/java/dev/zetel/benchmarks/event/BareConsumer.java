package dev.zetel.benchmarks.event;

import dev.zetel.benchmarks.probe.Topic;
import dev.zetel.benchmarks.testbed.Database;
import dev.zetel.benchmarks.testbed.TestBed;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent.UserCreated;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * The baseline of a projection: reads the same JSON, up to 500 at a time, and inserts it in batches into a table with
 * the same columns. It knows nothing of revisions, positions, tenants or failures.
 */
final class BareConsumer {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String TABLE = """
            create table if not exists member (tenant_id uuid not null, user_id uuid not null,
                user_principal_name text not null, usage_location text, account_enabled boolean not null,
                deleted boolean not null, revision bigint not null, primary key (tenant_id, user_id))""";
    private static final String INSERT = """
            insert into member (tenant_id, user_id, user_principal_name, usage_location, account_enabled, deleted, revision)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final TestBed testBed;
    private final Database database;

    BareConsumer(TestBed testBed) {
        this.testBed = testBed;
        this.database = testBed.baselines();
    }

    void prepare() throws SQLException {
        database.run(TABLE);
        database.run("create index if not exists member_by_name on member (tenant_id, lower(user_principal_name))");
        database.run("create index if not exists member_by_id on member (user_id)");
    }

    double recordsPerSecond(List<UserCreated> events) throws Exception {
        var topic = Topic.ofBaseline(testBed, Topics.PARTITIONS);
        try (var producer = topic.producer();
                var consumer = topic.consumerAtTheEnd();
                var connection = database.open();
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            producer.partitionsFor(topic.name());
            var begin = System.nanoTime();
            events.forEach(event -> producer.send(ProjectionBenchmark.record(topic, event)));
            for (var done = 0; done < events.size(); ) {
                done += copyBatch(consumer, connection, insert);
            }
            return events.size() * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static int copyBatch(
            KafkaConsumer<String, byte[]> consumer, Connection connection, PreparedStatement insert)
            throws SQLException, IOException {
        var records = consumer.poll(POLL);
        for (var record : records) {
            add(insert, record);
        }
        insert.executeBatch();
        connection.commit();
        return records.count();
    }

    private static void add(PreparedStatement insert, ConsumerRecord<String, byte[]> record)
            throws SQLException, IOException {
        var user = EventJson.read(record.value(), UserCreated.class).user();
        insert.setObject(1, user.tenantId());
        insert.setObject(2, user.id());
        insert.setString(3, user.userPrincipalName());
        insert.setString(4, user.usageLocation());
        insert.setBoolean(5, user.accountEnabled());
        insert.setBoolean(6, user.deletedDateTime() != null);
        insert.setLong(7, user.revision());
        insert.addBatch();
    }
}
