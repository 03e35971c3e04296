package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.broker.BrokerAdmin;
import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.contracts.licensing.UserLicensesState;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Replicas that count what comes in a run of their own, and no other. */
@Dependent
class Replicas {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Map<String, Object> SHORT_SESSION = Map.of("max.poll.interval.ms", 6_000, "session.timeout.ms", 6_000);
    static final Runnable NO_FAULT = () -> {};

    private final UUID run = UUID.randomUUID();
    private final ConsumerLoops loops;
    private final BrokerAdmin broker;
    private final ConsumerOffsets offsets;
    private final FailurePolicies failures;
    private final Database database;

    Replicas(
            ConsumerLoops loops,
            BrokerAdmin broker,
            ConsumerOffsets offsets,
            FailurePolicies failures,
            Database database) {
        this.loops = loops;
        this.broker = broker;
        this.offsets = offsets;
        this.failures = failures;
        this.database = database;
    }

    Replica replica(boolean perKey, Runnable fault, Map<String, Object> settings) {
        var all = loops.settings(Topics.USER_LICENSES);
        all.putAll(settings);
        return new Replica(all, broker, offsets, failures.counting(perKey, fault));
    }

    /** The loop of one, without a thread. */
    ConsumerLoop<UserLicensesEvent> loop(Runnable fault) {
        var kafka = new KafkaConsumer<>(
                loops.settings(Topics.USER_LICENSES), new StringDeserializer(), new ByteArrayDeserializer());
        return new ConsumerLoop<>(kafka, broker, offsets, failures.counting(false, fault));
    }

    void send(int users) {
        List<DomainEvent> events = Stream.generate(UUID::randomUUID)
                .limit(users)
                .<DomainEvent>map(user ->
                        new UserLicensesChanged(new UserLicensesState(user, run, List.of(), false, 1), Instant.EPOCH))
                .toList();
        Broker.sendTogether(Topics.USER_LICENSES, events, true);
    }

    /** Waits until each of so many users has been counted, and once only. */
    void awaitCounted(int users) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(database.read("select count(*) from delivery where run = '" + run + "'"))
                                .isEqualTo(String.valueOf(users)));
        assertThat(database.read("select max(times) from delivery where run = '" + run + "'"))
                .isEqualTo("1");
    }

    static long letters() {
        return Broker.endOf(Topics.USER_LICENSES.deadLetter());
    }

    /** The policy of a loop, with a consumer that counts. */
    @Dependent
    record FailurePolicies(Delivery delivery, BatchStatement statements, StoppedConsumers stopped) {

        FailurePolicy<UserLicensesEvent> counting(boolean perKey, Runnable fault) {
            return new FailurePolicy<>(new CountingConsumer(statements, perKey, fault), delivery, stopped);
        }
    }
}
