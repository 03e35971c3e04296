package dev.zetel.chassis.outbox;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.post;
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
import dev.zetel.contracts.billing.OfferEvent.OfferPublished;
import dev.zetel.contracts.billing.OfferState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.Test;

/** One event that can never be sent holds up its own key and nothing else. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class UnsentEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UUID culprit = UUID.randomUUID();
    private final List<UUID> others =
            Stream.generate(UUID::randomUUID).limit(12).toList();

    @Inject
    Database database;

    @Test
    void whatIsTooLargeForTheProducerIsSetAsideAndOnlyItsKeyWaits() {
        recordAmongOthers("x".repeat(1_100_000));

        awaitOthers();
        assertThat(sentRevisions(Topics.SKUS, culprit)).isEmpty();
        await().atMost(PATIENCE).until(() -> unsent(culprit).equals(Map.of("waiting", 2, "attempts", 1)));
        assertThat(reason(culprit)).contains("larger than 1048576");
    }

    @Test
    void whatIsTooLargeForTheBrokerIsSentInOrderOnceTheLimitIsRaised() throws Exception {
        largest(20_000);
        recordAmongOthers(incompressible(60_000));
        awaitOthers();
        await().atMost(PATIENCE).until(() -> unsent(culprit).equals(Map.of("waiting", 2, "attempts", 1)));

        retry(culprit);
        await().atMost(PATIENCE).until(() -> unsent(culprit).equals(Map.of("waiting", 2, "attempts", 2)));
        record(culprit, "Mail", 4);
        largest(1_000_000);
        retry(culprit);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sentRevisions(Topics.SKUS, culprit)).containsExactly(1L, 2L, 3L, 4L));
        assertThat(unsent(culprit)).isEmpty();
    }

    @Test
    void eventsOfAMissingTopicWaitForItAndNoOthersDo() throws Exception {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(Topics.OFFERS.name())).all().get();
            database.record(List.of(offer(1), offer(2)));
            others.forEach(other -> record(other, "Mail", 1));
            others.forEach(other -> record(other, "Mail", 2));

            awaitOthers();
            await().atMost(PATIENCE)
                    .until(() -> reason(culprit).equals("The topic zetel.billing.offers does not exist."));
            admin.createTopics(List.of(new NewTopic(Topics.OFFERS.name(), Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        database.record(List.of(offer(3)));
        database.execute("update outbox_set_aside set retry_requested = true where reason is not null");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sentRevisions(Topics.OFFERS, culprit)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void countsWhatIsSetAsideInAMetric() {
        record(culprit, "x".repeat(1_100_000), 1);

        await().atMost(PATIENCE)
                .until(() -> get("/q/metrics")
                        .asString()
                        .lines()
                        .anyMatch(line -> line.matches("zetel_outbox_set_aside [1-9].*")));
    }

    @Test
    void knowsNoEventThatIsNotSetAside() {
        post("/v1.0/unsentEvents/0/retry").then().statusCode(404);
        post("/v1.0/unsentEvents/none/retry").then().statusCode(404);
    }

    @Test
    void listsThemPageByPage() {
        record(culprit, "x".repeat(1_100_000), 1);
        record(others.get(0), "x".repeat(1_100_000), 1);
        await().atMost(PATIENCE).until(() -> !unsent(others.get(0)).isEmpty());

        var first = get("/v1.0/unsentEvents?$top=1").jsonPath();
        var ids = new ArrayList<>(first.getList("value.id"));
        for (var next = first.getString("'@odata.nextLink'"); next != null; ) {
            var page = given().urlEncodingEnabled(false).get(next).jsonPath();
            ids.addAll(page.getList("value.id"));
            next = page.getString("'@odata.nextLink'");
        }

        assertThat(ids)
                .hasSizeGreaterThanOrEqualTo(2)
                .isEqualTo(get("/v1.0/unsentEvents").jsonPath().getList("value.id"));
    }

    /** In one transaction, so that they are sent together. */
    private void recordAmongOthers(String name) {
        var events = new ArrayList<DomainEvent>();
        others.forEach(other -> events.add(Events.sku(other, "Mail", 1)));
        events.add(events.size() / 2, Events.sku(culprit, name, 1));
        events.add(Events.sku(culprit, "Mail", 2));
        others.forEach(other -> events.add(Events.sku(other, "Mail", 2)));
        events.add(Events.sku(culprit, "Mail", 3));
        database.record(events);
    }

    private void record(UUID sku, String name, long revision) {
        database.record(List.of(Events.sku(sku, name, revision)));
    }

    private DomainEvent offer(long revision) {
        var state = new OfferState(culprit, UUID.randomUUID(), "P1Y", BigDecimal.TEN, "EUR", revision);
        return new OfferPublished(state, Instant.EPOCH);
    }

    private void awaitOthers() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(others)
                        .allSatisfy(other ->
                                assertThat(sentRevisions(Topics.SKUS, other)).containsExactly(1L, 2L)));
    }

    /** How many wait behind it, and how often it was tried; empty when it is not set aside. */
    private Map<String, Integer> unsent(UUID key) {
        var found = get("/v1.0/unsentEvents").jsonPath().param("key", key.toString());
        var waiting = found.<Integer>get("value.find { it.key == key }?.waitingEvents");
        return waiting == null
                ? Map.of()
                : Map.of("waiting", waiting, "attempts", found.<Integer>get("value.find { it.key == key }.attempts"));
    }

    private String reason(UUID key) {
        return String.valueOf(get("/v1.0/unsentEvents")
                .jsonPath()
                .param("key", key.toString())
                .<String>get("value.find { it.key == key }?.reason"));
    }

    private void retry(UUID key) {
        var id = get("/v1.0/unsentEvents")
                .jsonPath()
                .param("key", key.toString())
                .<Integer>get("value.find { it.key == key }.id");
        post("/v1.0/unsentEvents/" + id + "/retry").then().statusCode(202);
    }

    private static String incompressible(int length) {
        return new Random(7)
                .ints(length, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void largest(int bytes) throws Exception {
        var topic = new ConfigResource(Type.TOPIC, Topics.SKUS.name());
        var limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", String.valueOf(bytes)), AlterConfigOp.OpType.SET);
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()));
    }

    private static List<Long> sentRevisions(Topic<?> topic, UUID key) {
        return Broker.records(topic.name(), key.toString(), Topics.PARTITIONS).stream()
                .map(record -> Long.valueOf(Broker.header(record, "ce_revision")))
                .toList();
    }
}
