package dev.zetel.chassis.consumer;

import static dev.zetel.chassis.consumer.Replicas.NO_FAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.broker.BrokerAdmin;
import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A position that cannot be one of the topic as it is now is healed by reading from the beginning. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class PositionsTest {

    @Inject
    Replicas replicas;

    @Inject
    BrokerAdmin broker;

    @Inject
    ConsumerOffsets offsets;

    @Inject
    Database database;

    @AfterEach
    void removePositions() {
        database.execute("delete from projection_position where consumer = '" + Topics.USER_LICENSES + "'");
    }

    @Test
    void beyondTheEndOfTheTopicIsHealed() throws Exception {
        replicas.send(20);
        readAll(20);
        database.execute("update projection_position set next_offset = next_offset + 1000000 where consumer = '"
                + Topics.USER_LICENSES + "'");
        database.execute("delete from delivery");

        readAll(20);

        assertThat(sumOfPositions()).isEqualTo(Broker.endOf(Topics.USER_LICENSES));
    }

    @Test
    void ofATopicThatWasMadeAnewIsHealed() throws Exception {
        makeTopicAnew();
        replicas.send(20);
        readAll(20);
        makeTopicAnew();
        replicas.send(100);

        readAll(120);

        assertThat(sumOfPositions()).isEqualTo(Broker.endOf(Topics.USER_LICENSES));
    }

    @Test
    void ofBeforeTopicsWereToldApartIsKept() throws Exception {
        var id = broker.topicId(Topics.USER_LICENSES.name());
        offsets.claim(Topics.USER_LICENSES, id, List.of(0));
        database.execute("update projection_position set topic_id = null, next_offset = 7 where consumer = '"
                + Topics.USER_LICENSES + "'");

        assertThat(offsets.claim(Topics.USER_LICENSES, id, List.of(0))).containsEntry(0, 7L);
        assertThat(offsets.claim(Topics.USER_LICENSES, id, List.of(0))).containsEntry(0, 7L);
        assertThat(offsets.claim(Topics.USER_LICENSES, UUID.randomUUID(), List.of(0)))
                .containsEntry(0, 0L);
    }

    private void readAll(int users) {
        try (var one = replicas.replica(false, NO_FAULT, Map.of())) {
            replicas.awaitCounted(users);
            assertThat(one.isAlive()).isTrue();
        }
    }

    private void makeTopicAnew() throws Exception {
        var topic = Topics.all().stream()
                .filter(one -> one.name().equals(Topics.USER_LICENSES.name()))
                .findFirst()
                .orElseThrow();
        var anew = new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
        broker.client().deleteTopics(List.of(topic.name())).all().get();
        await().ignoreExceptions().until(() -> {
            broker.client().createTopics(List.of(anew)).all().get();
            return true;
        });
    }

    private long sumOfPositions() {
        return offsets.of(Topics.USER_LICENSES).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
