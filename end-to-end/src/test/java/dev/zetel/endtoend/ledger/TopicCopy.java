package dev.zetel.endtoend.ledger;

import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of a broker, read and written as bytes, as somebody would who knows nothing of their content. */
public record TopicCopy(String bootstrapServers) {

    /** Everything that a topic holds, each partition in its order. */
    public List<ConsumerRecord<byte[], byte[]>> read(Topic<?> topic) {
        var ends = ends(topic.name());
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(topic.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one.partition()))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /**
     * Writes records to the partitions that they came from. One request at a time: of several, a broker that does not lead a
     * new partition yet may refuse the first and take the second, and then refuses the first for ever as out of order.
     */
    public void write(List<ConsumerRecord<byte[], byte[]>> records) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "max.in.flight.requests.per.connection", 1);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream()
                    .map(one -> producer.send(new ProducerRecord<>(
                            one.topic(), one.partition(), one.timestamp(), one.key(), one.value(), one.headers())))
                    .toList();
            producer.flush();
            sent.forEach(TopicCopy::join);
        }
    }

    /** By partition, the offset after the last record that consumers may see. */
    Map<Integer, Long> ends(String topic) {
        return offsets(topic);
    }

    /** How many records consumers have given up on. */
    long deadLetters() {
        return Topics.events().stream()
                .map(topic -> topic.deadLetter().name())
                .mapToLong(topic ->
                        ends(topic).values().stream().mapToLong(Long::longValue).sum())
                .sum();
    }

    private Map<Integer, Long> offsets(String topic) {
        var wanted = partitions(topic).stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return join(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                            .all())
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            found -> found.getKey().partition(),
                            found -> found.getValue().offset()));
        }
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }
}
