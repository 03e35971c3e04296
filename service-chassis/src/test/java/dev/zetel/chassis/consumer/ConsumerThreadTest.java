package dev.zetel.chassis.consumer;

import static dev.zetel.chassis.consumer.Replicas.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class ConsumerThreadTest {

    @Inject
    Replicas replicas;

    @Inject
    StoppedConsumers stopped;

    @Inject
    MeterRegistry metrics;

    @Test
    void readsOnWithANewLoopAfterAnErrorAndCountsIt() throws InterruptedException {
        var before = restarts();
        var deaths = new AtomicInteger();
        var thread = new ConsumerThread<>(
                Topics.USER_LICENSES,
                () -> replicas.loop(() -> {
                    if (deaths.incrementAndGet() <= 2) {
                        throw new LinkageError("a class is missing");
                    }
                }),
                stopped);
        replicas.send(10);

        thread.start();

        replicas.awaitCounted(10);
        assertThat(restarts()).isEqualTo(before + 2);
        await().atMost(PATIENCE).until(() -> !stopped.all().containsKey(Topics.USER_LICENSES.name()));
        thread.end();
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    private double restarts() {
        return metrics.counter("zetel.projection.restarts", "topic", Topics.USER_LICENSES.name())
                .count();
    }
}
