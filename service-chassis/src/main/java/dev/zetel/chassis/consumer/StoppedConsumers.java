package dev.zetel.chassis.consumer;

import dev.zetel.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which consumers of this process stand at their position because of what is no record's fault, since when, and why. */
@ApplicationScoped
public class StoppedConsumers {

    private static final Duration LOGGED_EVERY = Duration.ofMinutes(1);

    private final MeterRegistry metrics;
    private final Map<String, Stop> stops = new ConcurrentHashMap<>();

    StoppedConsumers(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** By topic. */
    public Map<String, Stop> all() {
        return Map.copyOf(stops);
    }

    /** It tries again, as often as it takes. */
    void add(Topic<?> topic, Throwable reason) {
        var now = Instant.now();
        var before = stops.get(topic.name());
        var logged = before != null && before.logged().plus(LOGGED_EVERY).isAfter(now);
        if (!logged) {
            Log.warnf("topic=%s stands at its position and is tried again and again: %s", topic, reason.toString());
        }
        stops.put(
                topic.name(),
                new Stop(
                        before == null ? now : before.since(),
                        logged ? before.logged() : now,
                        "%.300s".formatted(reason)));
    }

    /** Its thread reads on with a new loop. */
    void addDead(Topic<?> topic, Throwable reason) {
        metrics.counter("zetel.projection.restarts", "topic", topic.name()).increment();
        Log.errorf(reason, "topic=%s is read anew from its position", topic);
        add(topic, reason);
    }

    void remove(Topic<?> topic) {
        var stop = stops.remove(topic.name());
        if (stop != null) {
            Log.infof("topic=%s goes on, after %s", topic, Duration.between(stop.since(), Instant.now()));
        }
    }

    /** For how long it has been standing, in seconds. */
    void measure(Topic<?> topic) {
        var tags = Tags.of("topic", topic.name());
        metrics.gauge("zetel.projection.stopped.seconds", tags, stops, all -> seconds(all.get(topic.name())));
    }

    private static double seconds(Stop stop) {
        return stop == null ? 0 : Duration.between(stop.since(), Instant.now()).toMillis() / 1000.0;
    }

    /** What keeps a consumer where it is. */
    public record Stop(Instant since, Instant logged, String reason) {}
}
