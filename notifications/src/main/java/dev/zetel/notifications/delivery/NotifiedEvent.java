package dev.zetel.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it was published, in the form in which webhooks get it.
 *
 * @param tenantId whose event it is, or null for one that belongs to no tenant
 * @param publishedAt when the broker got it, in real time
 * @param payload a CloudEvent in structured mode, so that the signature covers all of it
 */
public record NotifiedEvent(String id, String type, UUID tenantId, Instant publishedAt, String payload) {

    private static final JsonMapper JSON = new JsonMapper();

    static NotifiedEvent of(ConsumerRecord<String, byte[]> source) throws IOException {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", required(source, "ce_id"))
                .put("source", header(source, "ce_source"))
                .put("type", required(source, "ce_type"))
                .put("subject", header(source, "ce_subject"))
                .put("time", header(source, "ce_time"))
                .put("datacontenttype", "application/json")
                .put("tenantid", header(source, "ce_tenantid"))
                .put("revision", header(source, "ce_revision"))
                .put("actor", header(source, "ce_actor"))
                .put("causationid", header(source, "ce_causationid"));
        // an attribute without a value must be left out
        event.properties().removeIf(property -> property.getValue().isNull());
        event.set("data", JSON.readTree(source.value()));
        var tenant = header(source, "ce_tenantid");
        return new NotifiedEvent(
                required(source, "ce_id"),
                required(source, "ce_type"),
                tenant == null ? null : UUID.fromString(tenant),
                Instant.ofEpochMilli(source.timestamp()),
                write(event));
    }

    private static String write(Object event) throws JsonProcessingException {
        return JSON.writeValueAsString(event);
    }

    private static String required(ConsumerRecord<String, byte[]> source, String name) throws IOException {
        var value = header(source, name);
        if (value == null) {
            throw new IOException("The header " + name + " is missing");
        }
        return value;
    }

    private static String header(ConsumerRecord<String, byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
