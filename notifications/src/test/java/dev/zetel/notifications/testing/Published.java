package dev.zetel.notifications.testing;

import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.SubscriptionEvent;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** A record as the connector hands it over. */
public final class Published {

    public static final String TYPE = "dev.zetel.billing.subscription-expired.v1";
    public static final String OTHER_TYPE = "dev.zetel.billing.subscription-renewed.v1";

    private final RecordHeaders headers = new RecordHeaders();
    private Instant at = Instant.now();
    private String value = "{\"subscription\":{\"seats\":25}}";

    private Published() {}

    public static Published of(UUID tenant, String id) {
        var published = new Published();
        published.header("ce_id", id);
        published.header("ce_type", TYPE);
        published.header("ce_source", "/zetel/billing");
        if (tenant != null) {
            published.header("ce_tenantid", tenant.toString());
        }
        return published;
    }

    /** With the event as it is on its topic. */
    public static Published event(SubscriptionEvent event, String id) {
        var published = of(event.subscription().tenantId(), id).value(EventJson.write(event));
        published.headers.remove("ce_type");
        published.header("ce_type", Topics.SUBSCRIPTIONS.type(event.getClass()));
        return published;
    }

    public Published at(Instant at) {
        this.at = at;
        return this;
    }

    public Published value(String value) {
        this.value = value;
        return this;
    }

    public Published without(String header) {
        headers.remove(header);
        return this;
    }

    public Message<byte[]> message() {
        var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var source = new ConsumerRecord<>(
                "zetel.billing.subscriptions",
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                bytes,
                headers,
                Optional.empty());
        var payload = bytes == null ? new byte[0] : bytes;
        return Message.of(payload, Metadata.of(new IncomingKafkaRecordMetadata<>(source, "subscriptions")));
    }

    private void header(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
