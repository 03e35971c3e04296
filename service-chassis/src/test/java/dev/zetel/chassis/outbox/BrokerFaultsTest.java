package dev.zetel.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topics;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broker may do to the relay, with one of the test's own: it drops transactional ids after three seconds, not a week. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class BrokerFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
            "auto.create.topics.enable", "false",
            "transactional.id.expiration.ms", "3000",
            "transaction.remove.expired.transaction.cleanup.interval.ms", "1000");

    private final UUID id = UUID.randomUUID();

    private KafkaCluster cluster;
    private Admin admin;
    private Relay relay;

    @Inject
    Relay other;

    @Inject
    DataSource dataSource;

    @Inject
    ServiceName service;

    @Inject
    Database database;

    @BeforeEach
    void aRelayWithABroker() throws Exception {
        other.stop(null);
        cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                .kraftMode(true)
                .brokersNum(1)
                .brokerConfigs(SETTINGS)
                .build());
        cluster.start();
        var settings = Map.<String, Object>of("bootstrap.servers", cluster.getBootstrapServers());
        admin = Admin.create(settings);
        admin.createTopics(Stream.of(Topics.SKUS, Topics.USERS)
                        .map(topic -> new NewTopic(topic.name(), 1, (short) 1))
                        .toList())
                .all()
                .get();
        var messaging = new Messaging(true, service, settings);
        relay = new Relay(messaging, new RelayLeases(dataSource, messaging, service));
        relay.start(null);
    }

    @AfterEach
    void noBroker() throws Exception {
        relay.stop(null);
        other.start(null);
        admin.close();
        cluster.close();
    }

    @Test
    void relaysAgainAfterAWeekWithoutEvents() {
        record(Events.sku(id, "Mail", 1));
        awaitSent();
        await().atMost(PATIENCE).until(this::isExpired);

        record(Events.sku(id, "Mail", 2));

        awaitSent();
        assertThat(setAside()).isEqualTo("0");
    }

    @Test
    void setsAsideTheEventsOfATopicThatVanishesAndSendsTheOthers() throws Exception {
        record(Events.user(id, id, true, 1));
        awaitSent();
        admin.deleteTopics(List.of(Topics.USERS.name())).all().get();
        await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(Topics.USERS.name()));

        record(Events.user(id, id, true, 2));
        record(Events.sku(UUID.randomUUID(), "Mail", 1));

        awaitSent();
        assertThat(setAside()).isEqualTo("1");
    }

    private void record(DomainEvent event) {
        database.record(List.of(event));
    }

    /** Or set aside: nothing else takes an event out of the outbox. */
    private void awaitSent() {
        await().atMost(PATIENCE)
                .until(() -> database.read("select count(*) from outbox").equals("0"));
    }

    private String setAside() {
        return database.read("select count(*) from outbox_set_aside where key = '" + id + "'");
    }

    private boolean isExpired() throws InterruptedException {
        try {
            var transactionalId = service.name() + "-relay";
            admin.describeTransactions(List.of(transactionalId))
                    .description(transactionalId)
                    .get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TransactionalIdNotFoundException;
        }
    }
}
