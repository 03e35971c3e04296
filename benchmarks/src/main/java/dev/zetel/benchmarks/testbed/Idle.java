package dev.zetel.benchmarks.testbed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The state in which nothing is under way any more: no event waits, no consumer lags, no pool is still to be published. */
public final class Idle implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofMinutes(20);

    /** Its groups commit what is behind the last record, and so never get past the mark of the last transaction. */
    private static final String CONNECTOR = ".notifications.";

    private final TestBed testBed;
    private final Admin admin;

    public Idle(TestBed testBed) {
        this.testBed = testBed;
        this.admin = Admin.create(Map.of("bootstrap.servers", testBed.bootstrapServers()));
    }

    public void await() throws Exception {
        var deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!isIdle()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not idle after " + AT_MOST);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isIdle() throws SQLException, ExecutionException, InterruptedException {
        for (var service : Application.withDatabase()) {
            if (testBed.asAdministrator(service).isTrue("select exists (select from outbox)")) {
                return false;
            }
        }
        return !testBed.asAdministrator(Application.LICENSING)
                        .isTrue("select exists (select from seat_pool where publish_pending or access_publish_pending)"
                                + " or exists (select from user_lifecycle_task)")
                && lag() == 0;
    }

    private long lag() throws ExecutionException, InterruptedException {
        var behind = new HashMap<TopicPartition, Long>();
        for (var group : admin.listGroups().all().get()) {
            if (group.groupId().contains(CONNECTOR)) {
                continue;
            }
            var read = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            read.forEach((partition, offset) -> behind.merge(partition, offset.offset(), Math::min));
        }
        var ends = ends(behind.keySet().stream()
                .map(partition -> Map.entry(partition, OffsetSpec.latest()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - behind.get(end.getKey()))
                .sum();
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> asked)
            throws ExecutionException, InterruptedException {
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }
}
