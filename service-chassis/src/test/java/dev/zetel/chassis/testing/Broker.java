package dev.zetel.chassis.testing;

import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as other services see it. */
public final class Broker {

    private Broker() {}

    public static void send(Topic<?> topic, DomainEvent event) {
        send(topic, event.state().key(), topic.type(event.getClass()), EventJson.write(event));
    }

    /** A value of null is a tombstone. */
    public static void send(Topic<?> topic, String key, String type, String value) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BrokerResource.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record(topic, key, type, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one transaction, which is committed or aborted. */
    public static void sendTogether(Topic<?> topic, List<DomainEvent> events, boolean commit) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", BrokerResource.bootstrapServers(), "transactional.id", "test-relay");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            events.forEach(event -> producer.send(
                    record(topic, event.state().key(), topic.type(event.getClass()), EventJson.write(event))));
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(Topic<?> topic, String key, String type, String value) {
        var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic.name(), key, bytes);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", "test-1".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** All committed records of a key, in order. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic, String key, int partitions) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", BrokerResource.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var all = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    /** The sum of the ends of all partitions. */
    public static long endOf(Topic<?> topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", BrokerResource.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer
                    .endOffsets(IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
