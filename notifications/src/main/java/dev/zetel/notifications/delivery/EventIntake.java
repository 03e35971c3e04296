package dev.zetel.notifications.delivery;

import dev.zetel.chassis.error.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes a record of the connector to the rows that follow from it, and acknowledges it once they are written. */
@ApplicationScoped
public class EventIntake {

    private static final long FIRST_BACK_OFF_MILLIS = 50;
    private static final long LONGEST_BACK_OFF_MILLIS = 2_000;

    private final QueueDeliveries queue;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    EventIntake(QueueDeliveries queue, MeterRegistry metrics) {
        this.queue = queue;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Fails the message only for what is wrong with the record itself, so that it becomes a dead letter. What fails while
     * the process ends says nothing about the record: it is left unacknowledged and read again.
     */
    @SuppressWarnings("unchecked")
    public CompletionStage<Void> accept(Message<byte[]> message) {
        var source = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> (ConsumerRecord<String, byte[]>) metadata.getRecord())
                .orElseThrow();
        try {
            if (source.value() != null) {
                queueUntilWritten(NotifiedEvent.of(source));
            }
            return message.ack();
        } catch (Exception e) {
            return stopping ? CompletableFuture.completedFuture(null) : reject(message, source, e);
        }
    }

    private CompletionStage<Void> reject(Message<byte[]> message, ConsumerRecord<String, byte[]> source, Exception e) {
        metrics.counter("zetel.notifications.dead.letters").increment();
        Log.errorf(e, "dead letter topic=%s key=%s offset=%d", source.topic(), source.key(), source.offset());
        return message.nack(e);
    }

    private void queueUntilWritten(NotifiedEvent event) throws InterruptedException {
        for (var backOff = FIRST_BACK_OFF_MILLIS; ; backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MILLIS)) {
            try {
                queue.queue(event);
                return;
            } catch (RuntimeException e) {
                if (!Failures.isTransient(e) || stopping) {
                    throw e;
                }
                Log.warnf("event=%s is tried again in %d ms: %s", event.id(), backOff, e.toString());
                TimeUnit.MILLISECONDS.sleep(backOff);
            }
        }
    }
}
