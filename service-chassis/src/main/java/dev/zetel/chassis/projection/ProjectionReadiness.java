package dev.zetel.chassis.projection;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.consumer.StoppedConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica answers only once its service has read all that was there when it started; from then on it stays ready, and says which consumers are stopped. */
@Readiness
@ApplicationScoped
class ProjectionReadiness implements HealthCheck {

    private static final long TIMEOUT_MILLIS = 1_000;

    private final ProjectionProgress progress;
    private final Messaging messaging;
    private final StoppedConsumers stopped;
    private Map<TopicPartition, Long> endsAtStart;
    private boolean caughtUp;

    ProjectionReadiness(ProjectionProgress progress, Messaging messaging, StoppedConsumers stopped) {
        this.progress = progress;
        this.messaging = messaging;
        this.stopped = stopped;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        var response = HealthCheckResponse.named("projections caught up since start");
        stopped.all()
                .forEach((topic, stop) ->
                        response.withData(topic, "stopped since %s: %s".formatted(stop.since(), stop.reason())));
        try {
            caughtUp = caughtUp || !messaging.enabled() || hasReadWhatWasThere();
            return response.status(caughtUp).build();
        } catch (TimeoutException | ExecutionException e) {
            return response.down()
                    .withData("reason", "the broker does not answer")
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().build();
        }
    }

    private boolean hasReadWhatWasThere() throws TimeoutException, ExecutionException, InterruptedException {
        if (endsAtStart == null) {
            endsAtStart = progress.ends(TIMEOUT_MILLIS);
        }
        return progress.hasRead(endsAtStart);
    }
}
