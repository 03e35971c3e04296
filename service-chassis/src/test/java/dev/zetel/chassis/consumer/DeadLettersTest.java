package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.consumer.ConsumerOffsets.Fenced;
import dev.zetel.chassis.consumer.ConsumerOffsets.Move;
import dev.zetel.chassis.inbound.RecordBatch;
import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One record becomes one dead letter, whichever replicas have it in hand. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class DeadLettersTest {

    private static final int PARTITION = 0;

    private final String key = UUID.randomUUID().toString();

    @Inject
    ConsumerOffsets offsets;

    @Inject
    Delivery delivery;

    @Inject
    StoppedConsumers stopped;

    @Inject
    BatchStatement statements;

    @Inject
    Database database;

    @BeforeEach
    void nothingIsReadYet() {
        removeThePosition();
        offsets.claim(Topics.USER_LICENSES, UUID.randomUUID(), List.of(PARTITION));
    }

    @AfterEach
    void removeThePosition() {
        database.execute("delete from projection_position where consumer = '" + Topics.USER_LICENSES + "'");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areMadeWithThePositionBehindThem(boolean perKey) throws Exception {
        deliverUnreadable(perKey);

        assertThat(letters()).hasSize(1);
        assertThat(offsets.of(Topics.USER_LICENSES)).containsEntry(PARTITION, 1L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areNotMadeOfWhatAnotherReplicaHasDealtWith(boolean perKey) throws Exception {
        deliverUnreadable(perKey);

        assertThatThrownBy(() -> deliverUnreadable(perKey)).isInstanceOf(Fenced.class);

        assertThat(letters()).hasSize(1);
    }

    @Test
    void areMadeOfWhatIsTooLargeForOneWithoutItsValue() throws Exception {
        deliver(new byte[1_048_576], false);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(Broker.header(letter, "zetel-size")).isEqualTo("1048576");
            assertThat(Broker.header(letter, "zetel-source")).isEqualTo(Topics.USER_LICENSES + "/0/0");
            assertThat(Broker.header(letter, "zetel-error")).contains("JsonParseException");
        });
    }

    private void deliverUnreadable(boolean perKey) throws Exception {
        deliver("{".getBytes(StandardCharsets.UTF_8), perKey);
    }

    /** As a replica has it in hand that has read the partition from its beginning. */
    private void deliver(byte[] value, boolean perKey) throws Exception {
        var topic = Topics.USER_LICENSES;
        var record = new ConsumerRecord<>(topic.name(), PARTITION, 0, key, value);
        var type = topic.type(UserLicensesChanged.class);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        var records = Map.of(new TopicPartition(topic.name(), PARTITION), List.of(record));
        RecordBatch<UserLicensesEvent> batch = RecordBatch.of(new ConsumerRecords<>(records, Map.of()), topic);
        new FailurePolicy<>(new CountingConsumer(statements, perKey, () -> {}), delivery, stopped)
                .deliver(batch, List.of(new Move(PARTITION, 0, 1)), millis -> {});
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return Broker.records(Topics.USER_LICENSES.deadLetter().name(), key, Topics.PARTITIONS);
    }
}
