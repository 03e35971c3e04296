package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The topic of users is read for two consumers of this service: notes and rows. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class SharedTopicTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    EventConsumers consumers;

    @Inject
    @All
    List<EventConsumer<?>> declared;

    @Inject
    Database database;

    @Test
    void oneConsumerReadsATopic() {
        var users = Topics.USERS.name();
        var skus = Topics.SKUS.name();

        assertThat(topics(declared)).containsExactlyInAnyOrder(users, users, skus);
        assertThat(topics(consumers.all())).containsExactlyInAnyOrder(users, skus);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .filteredOn(name -> name.startsWith("consumer-"))
                .containsExactlyInAnyOrder("consumer-" + users, "consumer-" + skus);
    }

    @Test
    void everyConsumerOfATopicGetsItsEvents() {
        Broker.send(Topics.USERS, Events.user(tenant, user, true, 4));

        awaitRevision("user_note", "4");
        awaitRevision("user_row", "4");
        Broker.send(Topics.USERS, user.toString(), Topics.USERS.type(UserEvent.UserChanged.class), null);
        awaitRevision("user_note", null);
        awaitRevision("user_row", null);
    }

    private static List<String> topics(List<EventConsumer<?>> consumers) {
        return consumers.stream().map(consumer -> consumer.topic().name()).toList();
    }

    private void awaitRevision(String table, String revision) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                database.read("select revision from " + table + " where user_id = '" + user + "'"))
                        .isEqualTo(revision));
    }
}
