package dev.zetel.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class EventIntakeTest {

    @Inject
    EventIntake intake;

    private final UUID tenant = UUID.randomUUID();

    @Test
    void acknowledgesWhatNobodyWantsToHearOfAndTombstones() {
        assertThat(outcomeOf(Published.of(tenant, "billing-1"))).isEqualTo("ack");
        assertThat(outcomeOf(Published.of(tenant, "billing-1").value(null).without("ce_type")))
                .isEqualTo("ack");
    }

    @Test
    void makesADeadLetterOfWhatCannotBeRead() {
        assertThat(outcomeOf(Published.of(tenant, "billing-1").value("{"))).isEqualTo("nack");
        assertThat(outcomeOf(Published.of(tenant, "billing-1").without("ce_id")))
                .isEqualTo("nack");
        assertThat(outcomeOf(Published.of(tenant, "billing-1").without("ce_type")))
                .isEqualTo("nack");
    }

    private String outcomeOf(Published published) {
        var outcome = new AtomicReference<String>();
        var message = published
                .message()
                .withAck(() -> {
                    outcome.set("ack");
                    return CompletableFuture.completedFuture(null);
                })
                .withNack(reason -> {
                    outcome.set("nack");
                    return CompletableFuture.completedFuture(null);
                });
        intake.accept(message).toCompletableFuture().join();
        return outcome.get();
    }
}
