package dev.zetel.chassis.consumer;

import dev.zetel.chassis.broker.BrokerAdmin;
import dev.zetel.chassis.broker.Messaging;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The threads that read topics, each with a connection to the broker of its own. */
@ApplicationScoped
class ConsumerLoops {

    private final Messaging messaging;
    private final BrokerAdmin broker;
    private final Delivery delivery;
    private final ConsumerOffsets offsets;
    private final StoppedConsumers stopped;

    ConsumerLoops(
            Messaging messaging,
            BrokerAdmin broker,
            Delivery delivery,
            ConsumerOffsets offsets,
            StoppedConsumers stopped) {
        this.messaging = messaging;
        this.broker = broker;
        this.delivery = delivery;
        this.offsets = offsets;
        this.stopped = stopped;
    }

    <E extends DomainEvent> ConsumerThread<E> thread(EventConsumer<E> consumer) {
        return new ConsumerThread<>(consumer.topic(), () -> open(consumer), stopped);
    }

    private <E extends DomainEvent> ConsumerLoop<E> open(EventConsumer<E> consumer) {
        var failures = new FailurePolicy<>(consumer, delivery, stopped);
        var kafka =
                new KafkaConsumer<>(settings(consumer.topic()), new StringDeserializer(), new ByteArrayDeserializer());
        return new ConsumerLoop<>(kafka, broker, offsets, failures);
    }

    Map<String, Object> settings(Topic<?> topic) {
        var settings = messaging.clientSettings();
        settings.putAll(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                messaging.group(topic),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000));
        return settings;
    }
}
