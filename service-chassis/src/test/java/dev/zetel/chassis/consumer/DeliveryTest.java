package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.consumer.ConsumerOffsets.Fenced;
import dev.zetel.chassis.consumer.ConsumerOffsets.Move;
import dev.zetel.chassis.inbound.InboundRecord;
import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.sample.UserNotes;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class DeliveryTest {

    private final int partition = ThreadLocalRandom.current().nextInt(1_000, Integer.MAX_VALUE);
    private final UUID tenant = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Delivery delivery;

    @Inject
    ConsumerOffsets offsets;

    @Inject
    MeterRegistry metrics;

    @Inject
    UserNotes notes;

    @Inject
    Database database;

    @BeforeEach
    void nothingIsReadYet() {
        offsets.claim(Topics.USERS, UUID.randomUUID(), List.of(partition));
    }

    @AfterEach
    void removeThePosition() {
        database.execute("delete from projection_position where partition = " + partition);
    }

    @Test
    void tellsWhoIsBehindEachEventOfABatch() {
        delivery.processBatch(
                notes, List.of(received(one, "user:ann", "e-1"), received(other, "user:bob", "e-2")), moves(0, 2));

        assertThat(note(one)).isEqualTo("user:ann e-1 2");
        assertThat(note(other)).isEqualTo("user:bob e-2 2");
    }

    @Test
    void namesTheActorOfAnEventThatComesAlone() {
        delivery.processOne(notes, received(one, "user:ann", "e-1"), new Move(partition, 0, 1));

        assertThat(note(one)).isEqualTo("user:ann e-1 1");
    }

    @Test
    void movesThePositionWithTheEffect() {
        delivery.processBatch(notes, List.of(received(one, "user:ann", "e-1")), moves(0, 7));

        assertThat(offsets.of(Topics.USERS)).containsEntry(partition, 7L);
    }

    @Test
    void changesNothingWhereAnotherReplicaHasMovedThePosition() {
        delivery.processBatch(notes, List.of(), moves(0, 7));

        assertThatThrownBy(() -> delivery.processBatch(notes, List.of(received(one, "user:ann", "e-1")), moves(0, 3)))
                .isInstanceOf(Fenced.class);
        assertThatThrownBy(
                        () -> delivery.processOne(notes, received(one, "user:ann", "e-1"), new Move(partition, 0, 1)))
                .isInstanceOf(Fenced.class);

        assertThat(database.read("select count(*) from user_note where user_id = '" + one + "'"))
                .isEqualTo("0");
        assertThat(offsets.of(Topics.USERS)).containsEntry(partition, 7L);
    }

    @Test
    void appliesOnceWhatTwoReplicasHaveAtTheSameTime() throws InterruptedException, ExecutionException {
        var replicas = Executors.newFixedThreadPool(2);
        Callable<Boolean> replica = () -> {
            try {
                delivery.processBatch(notes, List.of(received(one, "user:ann", "e-1")), moves(0, 1));
                return true;
            } catch (Fenced e) {
                return false;
            }
        };

        var first = replicas.submit(replica);
        var second = replicas.submit(replica);

        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        replicas.shutdown();
    }

    @Test
    void countsWhatWasFenced() {
        var before = fenced();

        assertThatThrownBy(() -> delivery.processBatch(notes, List.of(), moves(5, 6)))
                .isInstanceOf(Fenced.class);

        assertThat(fenced()).isEqualTo(before + 1);
    }

    private double fenced() {
        return metrics.counter("zetel.projection.fenced", "topic", Topics.USERS.name())
                .count();
    }

    private List<Move> moves(long from, long to) {
        return List.of(new Move(partition, from, to));
    }

    private InboundRecord<UserEvent> received(UUID user, String actor, String event) {
        var source = new ConsumerRecord<>(Topics.USERS.name(), 0, 0, user.toString(), new byte[0]);
        source.headers().add("ce_actor", actor.getBytes(StandardCharsets.UTF_8));
        source.headers().add("ce_id", event.getBytes(StandardCharsets.UTF_8));
        return new InboundRecord<>(source, Events.user(tenant, user, true, 1));
    }

    private String note(UUID user) {
        return database.read(
                "select actor || ' ' || causation_id || ' ' || together from user_note where user_id = '" + user + "'");
    }
}
