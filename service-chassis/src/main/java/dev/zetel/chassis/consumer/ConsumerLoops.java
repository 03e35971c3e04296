package dev.zetel.chassis.consumer;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Opens the loop of a topic, with a connection to the broker of its own. */
@ApplicationScoped
class ConsumerLoops {

    private final Messaging messaging;
    private final ServiceName service;
    private final Delivery delivery;
    private final ConsumerOffsets offsets;

    ConsumerLoops(Messaging messaging, ServiceName service, Delivery delivery, ConsumerOffsets offsets) {
        this.messaging = messaging;
        this.service = service;
        this.delivery = delivery;
        this.offsets = offsets;
    }

    <E extends DomainEvent> ConsumerLoop<E> open(EventConsumer<E> consumer) {
        var failures = new FailurePolicy<>(consumer, delivery);
        var kafka =
                new KafkaConsumer<>(settings(consumer.topic()), new StringDeserializer(), new ByteArrayDeserializer());
        return new ConsumerLoop<>(consumer.topic(), kafka, offsets, failures);
    }

    Map<String, Object> settings(Topic<?> topic) {
        var settings = messaging.clientSettings();
        settings.putAll(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                "zetel-" + service.name() + "." + topic,
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
