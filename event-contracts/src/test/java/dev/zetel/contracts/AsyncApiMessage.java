package dev.zetel.contracts;

import static dev.zetel.contracts.AsyncApi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** An event as AsyncAPI describes it: headers, key, value, and the sample as example. */
record AsyncApiMessage(Sample sample) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ObjectNode describe(ObjectNode payload) throws IOException {
        var example = JSON.readTree(sample.json());
        var message = JsonNodeFactory.instance.objectNode();
        message.put("name", sample.type()).put("title", sample.kind().getSimpleName());
        message.put("summary", Javadoc.of(sample.kind()));
        addHeaders(message.putObject("headers"));
        message.set("payload", payload);
        addKey(message.putObject("bindings").putObject("kafka"), example);
        message.putArray("examples").addObject().set("payload", example);
        return message;
    }

    private void addHeaders(ObjectNode headers) {
        var parts = headers.putArray("allOf");
        reference(parts.addObject(), "components/schemas", "CloudEventHeaders");
        parts.addObject().putObject("properties").putObject("ce_type").put("const", sample.type());
    }

    private void addKey(ObjectNode kafka, JsonNode example) {
        var key = sample.event().state().key();
        kafka.putObject("key")
                .put("type", "string")
                .put("description", template(key, example))
                .putArray("examples")
                .add(key);
        kafka.put("bindingVersion", AsyncApi.KAFKA_BINDING);
    }

    /** Says which fields of the state make the key, for example {@code {tenantId}/{skuId}}. */
    private static String template(String key, JsonNode example) {
        var state = example.properties().iterator().next().getValue();
        var template = key;
        for (var field : state.properties()) {
            if (field.getValue().isTextual()) {
                template = template.replace(field.getValue().asText(), "{" + field.getKey() + "}");
            }
        }
        return template;
    }
}
