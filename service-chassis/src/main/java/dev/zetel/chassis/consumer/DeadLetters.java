package dev.zetel.chassis.consumer;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where a record goes that a consumer could not process, with the reason in its headers. */
@ApplicationScoped
class DeadLetters {

    private final Messaging messaging;
    private final ServiceName service;
    private final MeterRegistry metrics;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(Messaging messaging, ServiceName service, MeterRegistry metrics) {
        this.messaging = messaging;
        this.service = service;
        this.metrics = metrics;
    }

    /** Returns once the broker has it; only then may the position move. */
    synchronized void send(ConsumerRecord<String, byte[]> source, Throwable reason)
            throws ExecutionException, InterruptedException {
        var letter = new ProducerRecord<>(
                source.topic() + ".dead-letter", source.partition(), source.key(), source.value(), source.headers());
        letter.headers()
                .add("zetel-consumer", bytes(service.name()))
                .add("zetel-error", bytes(String.valueOf(reason)))
                .add("zetel-source", bytes(source.topic() + "/" + source.partition() + "/" + source.offset()));
        producer().send(letter).get();
        metrics.counter("zetel.projection.dead.letters", "topic", source.topic())
                .increment();
        Log.errorf(reason, "dead letter topic=%s key=%s offset=%d", source.topic(), source.key(), source.offset());
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(messaging.clientSettings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
