package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.contracts.licensing.UserLicensesState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What replicas of a service do to one another: whatever happens to them, each record counts once. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class ReplicasTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> SHORT_SESSION =
            Map.of("max.poll.interval.ms", 6_000, "session.timeout.ms", 6_000);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Runnable NO_FAULT = () -> {};

    private final UUID run = UUID.randomUUID();

    @Inject
    ConsumerLoops loops;

    @Inject
    ConsumerOffsets offsets;

    @Inject
    Delivery delivery;

    @Inject
    BatchStatement statements;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplicaStoppedForLongerThanItsSessionChangesNothingThatAnotherHasApplied(boolean perKey) throws Exception {
        try (var stopped = replica(perKey, NO_FAULT, SHORT_SESSION)) {
            send(20);
            awaitCounted(20);
            stopped.standStill();
            send(50);
            await().atMost(PATIENCE).until(stopped::standsStill);

            try (var other = replica(perKey, NO_FAULT, SHORT_SESSION)) {
                awaitCounted(70);
                stopped.goOn();
                send(50);
                awaitCounted(120);
                assertThat(other.isAlive()).isTrue();
            }
            send(50);
            awaitCounted(170);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplicaKilledAtWorkLeavesTheRestAndOnlyTheRest(boolean perKey) throws Exception {
        var applied = new AtomicInteger();
        Runnable dies = () -> {
            if (applied.incrementAndGet() >= 10 || !perKey) {
                throw new Error("killed");
            }
        };
        try (var killed = replica(perKey, dies, Map.of())) {
            send(50);
            await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> !killed.isAlive());
        }

        try (var other = replica(perKey, NO_FAULT, Map.of())) {
            awaitCounted(50);
            assertThat(other.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sessionsKilledAgainAndAgainCostNothingAndRepeatNothing(boolean perKey) throws Exception {
        try (var one = replica(perKey, NO_FAULT, Map.of())) {
            for (var round = 1; round <= 10; round++) {
                send(50);
                killSessions();
            }
            awaitCounted(500);
            assertThat(one.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplicaThatStopsUnderLoadMakesNoDeadLetterOfWhatItsEndBreaks(boolean perKey) throws Exception {
        var lettersBefore = Broker.endOf(Topics.USER_LICENSES.deadLetter());
        var tries = new AtomicInteger();
        Runnable gone = () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("the container is shut down");
        };
        try (var stopping = replica(perKey, gone, Map.of())) {
            send(50);
            await().atMost(PATIENCE).until(() -> tries.get() > 2);
            assertThat(stopping.isAlive()).isTrue();
        }

        try (var next = replica(perKey, NO_FAULT, Map.of())) {
            awaitCounted(50);
            assertThat(next.isAlive()).isTrue();
        }
        assertThat(Broker.endOf(Topics.USER_LICENSES.deadLetter())).isEqualTo(lettersBefore);
    }

    /** The outage is three times as long as a replica may stay away from the broker before its partitions go to another. */
    @Test
    void anOutageOfTheDatabaseWithARebalanceInItCostsNeitherRecordsNorPartitions() throws Exception {
        var lettersBefore = Broker.endOf(Topics.USER_LICENSES.deadLetter());
        try (var one = replica(false, NO_FAULT, SHORT_SESSION)) {
            send(100);
            awaitCounted(100);
            var before = offsets.of(Topics.USER_LICENSES);
            one.lowestRead();

            beginOutage();
            send(100);
            try (var other = replica(false, NO_FAULT, SHORT_SESSION)) {
                await().atMost(PATIENCE).until(() -> members().size() == 2);
                var members = members();
                await().during(OUTAGE)
                        .atMost(OUTAGE.plus(PATIENCE))
                        .until(() -> members().equals(members));
                endOutage();

                awaitCounted(200);
                assertThat(members()).isEqualTo(members);
                assertReadFrom(before, one);
                assertReadFrom(before, other);
            }
        } finally {
            endOutage();
        }
        assertThat(Broker.endOf(Topics.USER_LICENSES.deadLetter())).isEqualTo(lettersBefore);
    }

    private Replica replica(boolean perKey, Runnable fault, Map<String, Object> settings) {
        var consumer = new CountingConsumer(statements, perKey, fault);
        var all = loops.settings(consumer.topic());
        all.putAll(settings);
        return new Replica(all, offsets, new FailurePolicy<>(consumer, delivery));
    }

    private void send(int users) {
        List<DomainEvent> events = Stream.generate(UUID::randomUUID)
                .limit(users)
                .<DomainEvent>map(user ->
                        new UserLicensesChanged(new UserLicensesState(user, run, List.of(), false, 1), Instant.EPOCH))
                .toList();
        Broker.sendTogether(Topics.USER_LICENSES, events, true);
    }

    private void awaitCounted(int users) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(database.read("select count(*) from delivery where run = '" + run + "'"))
                                .isEqualTo(String.valueOf(users)));
        assertThat(database.read("select max(times) from delivery where run = '" + run + "'"))
                .isEqualTo("1");
    }

    private static void assertReadFrom(Map<Integer, Long> positions, Replica replica) {
        replica.lowestRead()
                .forEach((partition, offset) -> assertThat(offset)
                        .as("partition %d", partition)
                        .isGreaterThanOrEqualTo(positions.get(partition)));
    }

    /** Those with partitions; the same member has the same id as long as it is not lost. */
    private Set<String> members() throws ExecutionException, InterruptedException {
        var group = (String) loops.settings(Topics.USER_LICENSES).get("group.id");
        try (var admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .map(member -> member.consumerId())
                    .collect(Collectors.toSet());
        }
    }

    private void beginOutage() throws SQLException {
        atTheServer("alter database zetel_test allow_connections false");
        killSessions();
    }

    private void killSessions() throws SQLException {
        atTheServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'zetel_test'");
    }

    private void endOutage() throws SQLException {
        atTheServer("alter database zetel_test allow_connections true");
    }

    private void atTheServer(String sql) throws SQLException {
        var server = url.replace("/zetel_test?", "/postgres?");
        try (var connection = DriverManager.getConnection(server, "zetel_test", "zetel_test");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
