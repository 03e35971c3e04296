package dev.zetel.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.testing.Published;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class EventIntakeTest {

    @Inject
    EventIntake intake;

    @Inject
    QueueDeliveries queue;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource database;

    private final UUID tenant = UUID.randomUUID();

    @Test
    void acknowledgesWhatNobodyWantsToHearOfAndTombstones() {
        assertThat(outcomeOf(Published.of(tenant, "billing-1"))).isEqualTo("ack");
        assertThat(outcomeOf(Published.of(tenant, "billing-1").value(null).without("ce_type")))
                .isEqualTo("ack");
    }

    @Test
    void makesADeadLetterOfWhatCannotBeReadAndCountsIt() {
        var before = metrics.counter("zetel.notifications.dead.letters").count();

        assertThat(outcomeOf(Published.of(tenant, "billing-1").value("{"))).isEqualTo("nack");
        assertThat(outcomeOf(Published.of(tenant, "billing-1").without("ce_id")))
                .isEqualTo("nack");
        assertThat(outcomeOf(Published.of(tenant, "billing-1").without("ce_type")))
                .isEqualTo("nack");
        assertThat(metrics.counter("zetel.notifications.dead.letters").count()).isEqualTo(before + 3);
    }

    @Test
    void waitsForADatabaseThatIsAway() throws Exception {
        var held = allConnections();
        var outcome = CompletableFuture.supplyAsync(() -> outcomeOf(Published.of(tenant, "billing-1")));

        try {
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> outcome.get(3, TimeUnit.SECONDS));
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo("ack");
    }

    @Test
    void leavesWhatFailsWhileTheProcessEndsToBeReadAgain() {
        var ending = new EventIntake(queue, metrics);
        ending.stop(new ShutdownEvent());

        assertThat(outcomeOf(ending, Published.of(tenant, "billing-1").value("{")))
                .isNull();
    }

    private List<Connection> allConnections() {
        var held = new ArrayList<Connection>();
        try {
            while (true) {
                held.add(database.getConnection());
            }
        } catch (SQLException e) {
            return held;
        }
    }

    private String outcomeOf(Published published) {
        return outcomeOf(intake, published);
    }

    private static String outcomeOf(EventIntake intake, Published published) {
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
