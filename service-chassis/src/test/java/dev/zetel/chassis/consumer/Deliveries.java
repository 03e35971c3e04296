package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.consumer.ConsumerOffsets.Move;
import dev.zetel.chassis.inbound.RecordBatch;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Brings records to the service under test as its loops would, each in a transaction with the position behind it, but without a broker. */
public final class Deliveries {

    /** Who is behind every event that is delivered. */
    public static final String ACTOR = "user:somebody";

    /** None that a broker has: there the loops move the position. */
    private static final int PARTITION = Topics.PARTITIONS;

    private static final UUID TOPIC_ID = new UUID(0, 0);

    private Deliveries() {}

    public static void deliver(DomainEvent event) {
        deliver(event.getClass(), event.state().key(), event);
    }

    public static void deliverTombstone(Class<? extends DomainEvent> family, String key) {
        deliver(family, key, null);
    }

    /** The revision of an aggregate that the service has seen. */
    public static OptionalLong revision(Class<? extends DomainEvent> family, String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            instance(TenantScope.class).allTenants();
            return consumer(family).revisionOf(key);
        });
    }

    private static synchronized void deliver(Class<? extends DomainEvent> type, String key, DomainEvent event) {
        deliver(consumer(type), key, event);
    }

    private static <E extends DomainEvent> void deliver(EventConsumer<E> consumer, String key, DomainEvent event) {
        var topic = consumer.topic();
        var offset = instance(ConsumerOffsets.class)
                .claim(topic, TOPIC_ID, List.of(PARTITION))
                .get(PARTITION);
        var records = Map.of(new TopicPartition(topic.name(), PARTITION), List.of(record(topic, offset, key, event)));
        var batch = RecordBatch.of(new ConsumerRecords<>(records, Map.of()), topic);
        var policy = new FailurePolicy<>(consumer, instance(Delivery.class), instance(StoppedConsumers.class));
        try {
            policy.deliver(batch, List.of(new Move(PARTITION, offset, offset + 1)), millis -> {
                throw new AssertionError("The delivery failed and would be tried again.");
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ConsumerRecord<String, byte[]> record(Topic<?> topic, long offset, String key, DomainEvent event) {
        var value = event == null ? null : EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>(topic.name(), PARTITION, offset, key, value);
        header(record, "ce_id", "test-1");
        header(record, "ce_actor", ACTOR);
        if (event != null) {
            header(record, "ce_type", topic.type(event.getClass()));
        }
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static EventConsumer<?> consumer(Class<? extends DomainEvent> type) {
        var taking = instance(EventConsumers.class).all().stream()
                .filter(consumer -> consumer.topic().family().isAssignableFrom(type))
                .toList();
        assertThat(taking).as("who takes " + type).hasSize(1);
        return taking.get(0);
    }

    private static <T> T instance(Class<T> bean) {
        return Arc.container().instance(bean).get();
    }
}
