package dev.zetel.chassis.consumer;

import static dev.zetel.chassis.consumer.Replicas.NO_FAULT;
import static dev.zetel.chassis.consumer.Replicas.PATIENCE;
import static dev.zetel.chassis.consumer.Replicas.SHORT_SESSION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is away, or refuses, costs no record. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class OutagesTest {

    private static final String TOPIC = Topics.USER_LICENSES.name();
    private static final String SERVICE = "zetel_test";
    private static final String SERVER = "postgres";
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    @Inject
    Replicas replicas;

    @Inject
    ConsumerLoops loops;

    @Inject
    ConsumerOffsets offsets;

    @Inject
    StoppedConsumers stopped;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sessionsKilledAgainAndAgainCostNothingAndRepeatNothing(boolean perKey) throws Exception {
        try (var one = replicas.replica(perKey, NO_FAULT, Map.of())) {
            for (var round = 1; round <= 10; round++) {
                replicas.send(50);
                killSessions();
            }
            replicas.awaitCounted(500);
            assertThat(one.isAlive()).isTrue();
        }
    }

    /** The outage is three times as long as a replica may stay away from the broker before its partitions go to another. */
    @Test
    void anOutageOfTheDatabaseWithARebalanceInItCostsNeitherRecordsNorPartitions() throws Exception {
        var lettersBefore = Replicas.letters();
        try (var one = replicas.replica(false, NO_FAULT, SHORT_SESSION)) {
            replicas.send(100);
            replicas.awaitCounted(100);
            var before = offsets.of(Topics.USER_LICENSES);
            one.lowestRead();

            beginOutage();
            replicas.send(100);
            try (var other = replicas.replica(false, NO_FAULT, SHORT_SESSION)) {
                await().atMost(PATIENCE).until(() -> members().size() == 2);
                var members = members();
                await().during(OUTAGE)
                        .atMost(OUTAGE.plus(PATIENCE))
                        .until(() -> members().equals(members));
                endOutage();

                replicas.awaitCounted(200);
                assertThat(members()).isEqualTo(members);
                assertReadFrom(before, one);
                assertReadFrom(before, other);
            }
        } finally {
            endOutage();
        }
        assertThat(Replicas.letters()).isEqualTo(lettersBefore);
    }

    /** Read-only as after a failover; without a column as while versions roll. */
    @ParameterizedTest
    @CsvSource({
        "alter role zetel_test set default_transaction_read_only = on, alter role zetel_test reset all",
        "alter table delivery rename column times to turns, alter table delivery rename column turns to times"
    })
    void aDatabaseThatRefusesForAWhileIsWaitedForAndSaid(String begin, String end) throws Exception {
        var lettersBefore = Replicas.letters();
        try (var one = replicas.replica(false, NO_FAULT, Map.of())) {
            replicas.send(20);
            replicas.awaitCounted(20);
            at(SERVICE, begin);
            killSessions();
            replicas.send(20);
            await().atMost(PATIENCE).until(() -> said() != null);
            assertThat(stoppedSeconds()).isPositive();

            at(SERVICE, "set session characteristics as transaction read write", end);
            killSessions();

            replicas.awaitCounted(40);
            assertThat(one.isAlive()).isTrue();
            await().atMost(PATIENCE).until(() -> said() == null);
            assertThat(stoppedSeconds()).isZero();
        }
        assertThat(Replicas.letters()).isEqualTo(lettersBefore);
    }

    private double stoppedSeconds() {
        stopped.measure(Topics.USER_LICENSES);
        return metrics.get("zetel.projection.stopped.seconds")
                .tag("topic", TOPIC)
                .gauge()
                .value();
    }

    /** What the readiness of the process says of the consumer. */
    private static String said() {
        var check = "checks.find { it.name == 'projections caught up since start' }";
        return given().get("/q/health/ready").jsonPath().getString(check + ".data?.'" + TOPIC + "'");
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
        at(SERVER, "alter database zetel_test allow_connections false");
        killSessions();
    }

    private void killSessions() throws SQLException {
        at(SERVER, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'zetel_test'");
    }

    private void endOutage() throws SQLException {
        at(SERVER, "alter database zetel_test allow_connections true");
    }

    private void at(String database, String... statements) throws SQLException {
        var place = url.replace("/zetel_test?", "/" + database + "?");
        try (var connection = DriverManager.getConnection(place, "zetel_test", "zetel_test");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
