package dev.zetel.chassis.consumer;

import static dev.zetel.chassis.consumer.Replicas.NO_FAULT;
import static dev.zetel.chassis.consumer.Replicas.PATIENCE;
import static dev.zetel.chassis.consumer.Replicas.SHORT_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What replicas of a service do to one another: whatever happens to them, each record counts once. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class ReplicasTest {

    @Inject
    Replicas replicas;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplicaStoppedForLongerThanItsSessionChangesNothingThatAnotherHasApplied(boolean perKey) throws Exception {
        try (var stopped = replicas.replica(perKey, NO_FAULT, SHORT_SESSION)) {
            replicas.send(20);
            replicas.awaitCounted(20);
            stopped.standStill();
            replicas.send(50);
            await().atMost(PATIENCE).until(stopped::standsStill);

            try (var other = replicas.replica(perKey, NO_FAULT, SHORT_SESSION)) {
                replicas.awaitCounted(70);
                stopped.goOn();
                replicas.send(50);
                replicas.awaitCounted(120);
                assertThat(other.isAlive()).isTrue();
            }
            replicas.send(50);
            replicas.awaitCounted(170);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplicaKilledAtWorkLeavesTheRestAndOnlyTheRest(boolean perKey) throws Exception {
        var applied = new AtomicInteger();
        Runnable dies = () -> {
            if (applied.incrementAndGet() >= 10 || !perKey) {
                throw new Error("killed");
            }
        };
        try (var killed = replicas.replica(perKey, dies, Map.of())) {
            replicas.send(50);
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> !killed.isAlive());
        }

        try (var other = replicas.replica(perKey, NO_FAULT, Map.of())) {
            replicas.awaitCounted(50);
            assertThat(other.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplicaThatStopsUnderLoadMakesNoDeadLetterOfWhatItsEndBreaks(boolean perKey) throws Exception {
        var lettersBefore = Replicas.letters();
        var tries = new AtomicInteger();
        Runnable gone = () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("the container is shut down");
        };
        try (var stopping = replicas.replica(perKey, gone, Map.of())) {
            replicas.send(50);
            await().atMost(PATIENCE).until(() -> tries.get() > 2);
            assertThat(stopping.isAlive()).isTrue();
        }

        try (var next = replicas.replica(perKey, NO_FAULT, Map.of())) {
            replicas.awaitCounted(50);
            assertThat(next.isAlive()).isTrue();
        }
        assertThat(Replicas.letters()).isEqualTo(lettersBefore);
    }
}
