package dev.zetel.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.zetel.chassis.broker.ServiceName;
import dev.zetel.contracts.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

    @Test
    void hasTheHeadersOfTheContractAndNoOthers() throws IOException {
        var promised = contract().get("properties").properties().stream().map(property -> property.getKey());

        assertThat(headers(row("tenant", "billing-1", "00-1-2-01")))
                .containsExactlyInAnyOrderElementsOf(promised.toList());
    }

    @Test
    void leavesOutOnlyWhatTheContractDoesNotRequire() throws IOException {
        var required = StreamSupport.stream(contract().get("required").spliterator(), false)
                .map(JsonNode::asText);

        assertThat(headers(row(null, null, null))).containsExactlyInAnyOrderElementsOf(required.toList());
    }

    private static List<String> headers(OutboxRow row) {
        var record = row.toRecord(new ServiceName("billing"));
        return Stream.of(record.headers().toArray()).map(Header::key).toList();
    }

    private static OutboxRow row(String tenant, String causation, String traceparent) {
        return new OutboxRow(
                1, "topic", "key", "type", tenant, 1, "scheduler", causation, traceparent, Instant.EPOCH, "{}");
    }

    private static JsonNode contract() throws IOException {
        try (var document = Topics.class.getResourceAsStream("/asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(document).at("/components/schemas/CloudEventHeaders");
        }
    }
}
