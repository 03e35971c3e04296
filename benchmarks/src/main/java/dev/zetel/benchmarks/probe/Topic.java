package dev.zetel.benchmarks.probe;

import dev.zetel.benchmarks.testbed.TestBed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as a plain client uses it, with the settings that the services have. */
public record Topic(String bootstrapServers, String name) {

    public static Topic named(TestBed testBed, String name) {
        return new Topic(testBed.bootstrapServers(), name);
    }

    /** A topic that only the baseline knows. */
    public static Topic ofBaseline(TestBed testBed, int partitions) throws ExecutionException, InterruptedException {
        var topic = named(testBed, "baseline-" + UUID.randomUUID());
        try (var admin = Admin.create(Map.of("bootstrap.servers", topic.bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic.name, partitions, (short) 1)))
                    .all()
                    .get();
        }
        return topic;
    }

    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A consumer that stands at the end of every partition, so that it sees all that comes and nothing that was. */
    public KafkaConsumer<String, byte[]> consumerAtTheEnd() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
