package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class ProjectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEAD_SKUS = Topics.SKUS.deadLetter().name();

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();
    private final UUID sku = UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void keepsTheNewestRevisionHoweverOftenAndInWhateverOrderEventsCome() {
        for (var revision : new long[] {2, 1, 3, 3, 2}) {
            Broker.send(Topics.USERS, Events.user(tenant, user, revision == 3, revision));
        }

        awaitValue("select active || ' ' || revision from user_note where user_id = '" + user + "'", "true 3");
        awaitRead(Topics.USERS);
        awaitValue("select active || ' ' || revision from user_note where user_id = '" + user + "'", "true 3");
    }

    @Test
    void skipsAnEventOfAnUnknownType() {
        Broker.send(Topics.SKUS, sku.toString(), "dev.zetel.billing.sku-painted.v1", "{}");
        Broker.send(Topics.SKUS, Events.sku(sku, "Mail", 1));

        awaitName("Mail");
        assertThat(Broker.records(DEAD_SKUS, sku.toString(), Topics.PARTITIONS)).isEmpty();
    }

    @Test
    void deadLettersWhatItCannotReadAndGoesOnWithTheSameKey() {
        Broker.send(Topics.SKUS, sku.toString(), "dev.zetel.billing.sku-changed.v1", "{\"sku\":");
        Broker.send(Topics.SKUS, Events.sku(sku, "Mail", 2));

        awaitName("Mail");
        var letter =
                Broker.records(DEAD_SKUS, sku.toString(), Topics.PARTITIONS).get(0);
        assertThat(Broker.header(letter, "zetel-consumer")).isEqualTo("directory");
        assertThat(Broker.header(letter, "zetel-error")).contains("JsonEOFException");
    }

    @Test
    void deadLettersWhatFailsForGoodAndGoesOnWithTheSameKey() {
        Broker.send(Topics.SKUS, Events.sku(sku, "poison", 1));
        await().atMost(PATIENCE)
                .until(() -> Broker.records(DEAD_SKUS, sku.toString(), Topics.PARTITIONS)
                                .size()
                        == 1);

        Broker.send(Topics.SKUS, Events.sku(sku, "Mail", 2));

        awaitName("Mail");
    }

    @Test
    void readsToTheEndBehindATransactionOfExactlyAPollAndOneThatWasAborted() {
        Broker.sendTogether(Topics.USERS, revisions(1, 500), true);
        awaitRead(Topics.USERS);
        Broker.sendTogether(Topics.USERS, revisions(501, 510), false);
        awaitRead(Topics.USERS);

        awaitValue("select revision from user_note where user_id = '" + user + "'", "500");
    }

    @Test
    void erasesAKeyOnItsTombstone() {
        Broker.send(Topics.SKUS, Events.sku(sku, "Mail", 1));
        awaitName("Mail");

        Broker.send(Topics.SKUS, sku.toString(), "dev.zetel.billing.sku-changed.v1", null);

        awaitName(null);
    }

    @Test
    void losesNothingWhenItsConnectionsAreKilledAgainAndAgain() {
        var last = 200L;
        LongStream.rangeClosed(1, last).forEach(revision -> {
            Broker.send(Topics.USERS, Events.user(tenant, user, true, revision));
            if (revision % 50 == 0) {
                database.execute("do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and usename = current_user; end $$");
            }
        });

        awaitValue("select revision from user_note where user_id = '" + user + "'", String.valueOf(last));
    }

    private List<DomainEvent> revisions(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<DomainEvent>mapToObj(revision -> Events.user(tenant, user, true, revision))
                .toList();
    }

    private void awaitName(String name) {
        awaitValue("select name from sku_note where sku_id = '" + sku + "'", name);
    }

    private void awaitValue(String sql, String value) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(database.read(sql)).isEqualTo(value));
    }

    /** Until positions and ends agree, so that all that was sent has been looked at. */
    private void awaitRead(Topic<?> topic) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            var sum = "select sum(next_offset) from projection_position where consumer = '" + topic.name() + "'";
            var before = database.read(sum);
            return before != null && before.equals(String.valueOf(Broker.endOf(topic)));
        });
    }
}
