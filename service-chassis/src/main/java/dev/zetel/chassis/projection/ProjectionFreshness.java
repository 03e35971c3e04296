package dev.zetel.chassis.projection;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.consumer.EventConsumers;
import dev.zetel.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** Measures how far the projections are behind, and since when: what was on the topics a moment ago must be read by now. */
@ApplicationScoped
public class ProjectionFreshness {

    private static final long TIMEOUT_MILLIS = 2_000;

    private final EventConsumers consumers;
    private final ProjectionProgress progress;
    private final Messaging messaging;
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private volatile Map<TopicPartition, Long> endsBefore;
    private volatile Instant current = Instant.now();

    ProjectionFreshness(
            EventConsumers consumers, ProjectionProgress progress, Messaging messaging, MeterRegistry metrics) {
        this.consumers = consumers;
        this.progress = progress;
        this.messaging = messaging;
        this.metrics = metrics;
    }

    /** How long the projections have not been known to be current. */
    public Duration staleFor() {
        return messaging.enabled() ? Duration.between(current, Instant.now()) : Duration.ZERO;
    }

    @Scheduled(every = "5s", delayed = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void measure() throws InterruptedException {
        if (!messaging.enabled()) {
            return;
        }
        try {
            var ends = progress.ends(TIMEOUT_MILLIS);
            if (endsBefore != null && progress.hasRead(endsBefore)) {
                current = Instant.now();
            }
            endsBefore = ends;
            consumers.all().forEach(consumer -> lagOf(consumer.topic()).set(progress.lag(consumer, ends)));
        } catch (TimeoutException | ExecutionException e) {
            Log.warnf("the broker does not say where its topics end: %s", e.toString());
        }
    }

    private AtomicLong lagOf(Topic<?> topic) {
        return lags.computeIfAbsent(topic.name(), name -> {
            var lag = new AtomicLong();
            metrics.gauge("zetel.projection.lag", Tags.of("topic", name), lag);
            return lag;
        });
    }
}
