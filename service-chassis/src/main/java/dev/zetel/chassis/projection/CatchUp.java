package dev.zetel.chassis.projection;

import dev.zetel.chassis.Messaging;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;

/**
 * Before a refusal that rests on a projection: waits a moment, so that what was committed elsewhere just now is on its
 * topic, and lets a service that is behind read on to where the topics end. So a client sees what it has just done.
 */
@ApplicationScoped
public class CatchUp {

    private static final long DELIVERY_MILLIS = 50;
    private static final long LONGEST_MILLIS = 500;
    private static final long LOOK_MILLIS = 5;

    private final Projections projections;
    private final Positions positions;
    private final EndOffsets endOffsets;
    private final Messaging messaging;
    private final WaitingRoom room;

    CatchUp(
            Projections projections,
            Positions positions,
            EndOffsets endOffsets,
            Messaging messaging,
            WaitingRoom room) {
        this.projections = projections;
        this.positions = positions;
        this.endOffsets = endOffsets;
        this.messaging = messaging;
        this.room = room;
    }

    /**
     * Returns whether the projections may have changed, so that deciding again makes sense. Fails with
     * {@link TooManyWaiting} where it cannot be tried: the refusal might be wrong.
     *
     * @param tenant on whose behalf
     */
    public boolean readOn(String tenant) {
        if (!messaging.enabled()) {
            return false;
        }
        room.enter(tenant);
        try {
            TimeUnit.MILLISECONDS.sleep(DELIVERY_MILLIS);
            return readUntil(ends(LONGEST_MILLIS), LONGEST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            Log.warnf("cannot tell whether the projections are current: %s", e.toString());
            return false;
        } finally {
            room.leave(tenant);
        }
    }

    Map<TopicPartition, Long> ends(long timeoutMillis)
            throws TimeoutException, ExecutionException, InterruptedException {
        var topics = projections.consumers().stream()
                .map(consumer -> consumer.topic().name())
                .distinct()
                .toList();
        return endOffsets.of(topics, timeoutMillis);
    }

    /** Whether every consumer has read up to the given ends. */
    boolean hasRead(Map<TopicPartition, Long> ends) {
        return projections.consumers().stream().allMatch(consumer -> {
            var read = positions.of(consumer.name());
            return ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(consumer.topic().name()))
                    .allMatch(end -> read.getOrDefault(end.getKey().partition(), 0L) >= end.getValue());
        });
    }

    private boolean readUntil(Map<TopicPartition, Long> ends, long millis) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!hasRead(ends) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }
}
