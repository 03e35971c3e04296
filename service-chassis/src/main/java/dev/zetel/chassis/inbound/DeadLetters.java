package dev.zetel.chassis.inbound;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where a record goes that a consumer could not process, with the reason in its headers. */
@ApplicationScoped
public class DeadLetters {

    private final Messaging messaging;
    private final ServiceName service;
    private final MeterRegistry metrics;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(Messaging messaging, ServiceName service, MeterRegistry metrics) {
        this.messaging = messaging;
        this.service = service;
        this.metrics = metrics;
    }

    /**
     * Returns once the broker has it; only then may the position move. Of a record that is too large with the reason beside
     * it, the letter has no value.
     */
    public synchronized void send(ConsumerRecord<String, byte[]> source, Throwable reason)
            throws ExecutionException, InterruptedException {
        try {
            producer().send(letter(source, reason)).get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            producer().send(letterWithoutValue(source, reason)).get();
        }
        metrics.counter("zetel.projection.dead.letters", "topic", source.topic())
                .increment();
        Log.errorf(
                reason,
                "dead letter topic=%s partition=%d offset=%d key=%s",
                source.topic(),
                source.partition(),
                source.offset(),
                shortened(source.key()));
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close();
        }
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> source, Throwable reason) {
        return explained(
                new ProducerRecord<>(topic(source), source.partition(), source.key(), source.value(), source.headers()),
                source,
                reason);
    }

    private ProducerRecord<String, byte[]> letterWithoutValue(ConsumerRecord<String, byte[]> source, Throwable reason) {
        return explained(
                new ProducerRecord<>(topic(source), source.partition(), shortened(source.key()), null), source, reason);
    }

    private ProducerRecord<String, byte[]> explained(
            ProducerRecord<String, byte[]> letter, ConsumerRecord<String, byte[]> source, Throwable reason) {
        letter.headers()
                .add("zetel-consumer", bytes(service.name()))
                .add("zetel-error", bytes(shortened(reason.toString())))
                .add("zetel-source", bytes(source.topic() + "/" + source.partition() + "/" + source.offset()))
                .add("zetel-size", bytes(String.valueOf(source.value() == null ? 0 : source.value().length)));
        return letter;
    }

    private static String topic(ConsumerRecord<String, byte[]> source) {
        return source.topic() + ".dead-letter";
    }

    /** A transaction of the database waits for the broker here, so this must not take long. */
    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = messaging.clientSettings();
            settings.putAll(Map.of(
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000));
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static String shortened(String text) {
        return text == null ? null : "%.1000s".formatted(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
