package dev.zetel.chassis.consistency;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.projection.ProjectionProgress;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;

/**
 * Before a refusal that is based on a projection: waits a moment, so that what was committed elsewhere just now is on its
 * topic, and lets a service that is behind read to where the topics end. So clients see what they have just done.
 */
@ApplicationScoped
public class CatchUp {

    private static final long DELIVERY_MILLIS = 50;
    private static final long LONGEST_MILLIS = 500;
    private static final long LOOK_MILLIS = 5;

    private final ProjectionProgress progress;
    private final Messaging messaging;
    private final WaitLimiter limiter;

    CatchUp(ProjectionProgress progress, Messaging messaging, WaitLimiter limiter) {
        this.progress = progress;
        this.messaging = messaging;
        this.limiter = limiter;
    }

    /**
     * Returns whether the projections may have changed, so that deciding again makes sense. Fails with
     * {@link WaitLimitReached} where it cannot be tried: the refusal might be wrong.
     *
     * @param party on whose behalf
     */
    public boolean awaitProjections(String party) {
        if (!messaging.enabled()) {
            return false;
        }
        limiter.enter(party);
        try {
            TimeUnit.MILLISECONDS.sleep(DELIVERY_MILLIS);
            return awaitEnds(progress.ends(LONGEST_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            Log.warnf("cannot tell whether the projections are current: %s", e.toString());
            return false;
        } finally {
            limiter.leave(party);
        }
    }

    private boolean awaitEnds(Map<TopicPartition, Long> ends) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (!progress.hasRead(ends) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }
}
