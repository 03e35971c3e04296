package dev.zetel.chassis.outbox;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.api.TerminationStyle;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than it takes until a record, a metadata request or a question about topics fails. */
    private static final Duration OUTAGE = Duration.ofSeconds(35);

    private final UUID sku = UUID.randomUUID();

    KafkaCluster cluster;

    @Inject
    Database database;

    @Inject
    RelayLeases runs;

    @Test
    void sendsEventsInTheOrderInWhichTheyWereRecorded() {
        var revisions = LongStream.rangeClosed(1, 1_200).boxed().toList();

        database.record(revisions.stream()
                .map(revision -> Events.sku(sku, "Mail", revision))
                .toList());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentRevisions()).containsExactlyElementsOf(revisions));
    }

    @Test
    void sendsAnEventAsACloudEvent() {
        database.record(List.of(Events.sku(sku, "Mail", 7)));

        await().atMost(PATIENCE).until(() -> sent().size() == 1);
        var record = sent().get(0);
        assertThat(Broker.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Broker.header(record, "ce_type")).isEqualTo("dev.zetel.billing.sku-changed.v1");
        assertThat(Broker.header(record, "ce_source")).isEqualTo("/zetel/directory");
        assertThat(Broker.header(record, "ce_subject")).isEqualTo(sku.toString());
        assertThat(Broker.header(record, "ce_time")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(Broker.header(record, "ce_revision")).isEqualTo("7");
        assertThat(Broker.header(record, "ce_actor")).isEqualTo("scheduler");
        assertThat(Broker.header(record, "ce_id")).startsWith("directory-");
    }

    @Test
    void sendsNothingOfATransactionThatWasRolledBack() {
        assertThatThrownBy(() -> database.recordAndFail(Events.sku(sku, "Mail", 1)))
                .isInstanceOf(IllegalStateException.class);

        database.record(List.of(Events.sku(sku, "Mail", 2)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentRevisions()).containsExactly(2L));
    }

    @Test
    void refusesToRecordAnEventOutsideOfATransaction() {
        assertThatThrownBy(() -> database.recordWithoutTransaction(Events.sku(sku, "Mail", 1)))
                .hasMessageContaining("ARJUNA");
    }

    @Test
    void losesNothingAndStaysReadyWhileTheBrokerIsAway() {
        await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
        cluster.stopNodes(node -> true, TerminationStyle.ABRUPT);
        for (long revision = 1; revision <= 50; revision++) {
            database.record(List.of(Events.sku(sku, "Mail", revision)));
        }
        var readyWithoutBroker = get("/q/health/ready").statusCode();
        try {
            await().during(OUTAGE).atMost(PATIENCE).until(() -> setAside().equals("0"));
        } finally {
            cluster.startNodes(node -> true);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sentRevisions())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 50).boxed().toList()));
        assertThat(readyWithoutBroker).isEqualTo(200);
        assertThat(setAside()).isEqualTo("0");
    }

    @Test
    void letsOnlyOneReplicaRelayAtATime() throws Exception {
        await().atMost(PATIENCE).until(this::somebodyLeads);

        try (var second = runs.open()) {
            assertThat(second.leads()).isFalse();
        }
    }

    @Test
    void goesOnAfterAllSessionsWereKilled() {
        await().atMost(PATIENCE).until(this::somebodyLeads);
        database.read("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");

        database.record(List.of(Events.sku(sku, "Mail", 1)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentRevisions()).contains(1L));
    }

    @Test
    void leadsAgainWithoutARestartAfterAnotherReplicaHasTakenOver() throws Exception {
        await().atMost(PATIENCE).until(this::somebodyLeads);
        try (var successor = runs.open()) {
            await().atMost(PATIENCE).until(() -> {
                database.execute("update relay_lease set held_until = '-infinity'");
                return successor.leads();
            });
            database.record(List.of(Events.sku(sku, "Mail", 1)));
            successor.relay();
        }

        database.record(List.of(Events.sku(sku, "Mail", 2)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentRevisions()).containsExactly(1L, 2L));
    }

    @Test
    void leadsAgainWithoutARestartAfterItsProducerWasFenced() throws Exception {
        database.record(List.of(Events.sku(sku, "Mail", 1)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentRevisions()).containsExactly(1L));
        try (var fencing = runs.sender()) {
            fencing.fenceOthers();
        }

        database.record(List.of(Events.sku(sku, "Mail", 2)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sentRevisions()).contains(2L));
    }

    private String setAside() {
        return database.read("select count(*) from outbox_set_aside where key = '" + sku + "'");
    }

    private boolean somebodyLeads() {
        return database.read("select held_until > clock_timestamp() from relay_lease")
                .equals("true");
    }

    private List<Long> sentRevisions() {
        return sent().stream()
                .map(record -> Long.valueOf(Broker.header(record, "ce_revision")))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> sent() {
        return Broker.records(Topics.SKUS.name(), sku.toString(), Topics.PARTITIONS);
    }
}
