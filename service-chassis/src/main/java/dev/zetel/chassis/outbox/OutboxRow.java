package dev.zetel.chassis.outbox;

import dev.zetel.chassis.broker.ServiceName;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event on its way out, as a CloudEvent in Kafka's binary mode. */
record OutboxRow(
        long id,
        String topic,
        String key,
        String type,
        String tenantId,
        long revision,
        String actor,
        String causationId,
        String traceparent,
        Instant occurredAt,
        String payload) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("tenant_id"),
                row.getLong("revision"),
                row.getString("actor"),
                row.getString("causation_id"),
                row.getString("traceparent"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"));
    }

    /** Where its order counts: events of one place are sent one after the other, or wait together. */
    String place() {
        return topic + "/" + key;
    }

    ProducerRecord<String, byte[]> toRecord(ServiceName service) {
        var sent = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", service.name() + "-" + id);
        header(sent, "ce_source", "/zetel/" + service.name());
        header(sent, "ce_type", type);
        header(sent, "ce_subject", key);
        header(sent, "ce_time", occurredAt.toString());
        header(sent, "ce_revision", String.valueOf(revision));
        header(sent, "ce_actor", actor);
        header(sent, "ce_tenantid", tenantId);
        header(sent, "ce_causationid", causationId);
        header(sent, "traceparent", traceparent);
        header(sent, "content-type", "application/json");
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        if (value != null) {
            sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
