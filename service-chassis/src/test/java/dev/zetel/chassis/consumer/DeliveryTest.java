package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.sample.UserNotes;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class DeliveryTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Delivery delivery;

    @Inject
    UserNotes notes;

    @Inject
    Database database;

    @Test
    void tellsWhoIsBehindEachEventOfABatch() {
        delivery.processBatch(
                notes, List.of(received(one, "user:ann", "e-1"), received(other, "user:bob", "e-2")), Map.of());

        assertThat(note(one)).isEqualTo("user:ann e-1 2");
        assertThat(note(other)).isEqualTo("user:bob e-2 2");
    }

    @Test
    void namesTheActorOfAnEventThatComesAlone() {
        delivery.processOne(notes, received(one, "user:ann", "e-1"));

        assertThat(note(one)).isEqualTo("user:ann e-1 1");
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
