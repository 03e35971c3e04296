package dev.zetel.contracts;

import static dev.zetel.contracts.AsyncApi.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A topic as AsyncAPI describes it: what it carries, how it is kept, and that the suite sends to it. */
record AsyncApiChannel(Topic<?> topic, String description) {

    private static final String CLEANUP_POLICY = "cleanup.policy";

    void addTo(ObjectNode document) {
        var channel = document.withObjectProperty("channels").putObject(topic.name());
        channel.put("address", topic.name()).put("description", description);
        addMessages(channel.putObject("messages"));
        addBinding(channel.putObject("bindings").putObject("kafka"));
        var operation = document.withObjectProperty("operations").putObject(topic.name());
        operation.put("action", "send");
        reference(operation.putObject("channel"), "channels", topic.name());
    }

    private void addMessages(ObjectNode messages) {
        topic.events().stream()
                .map(topic::type)
                .forEach(type -> reference(messages.putObject(type), "components/messages", type));
    }

    private void addBinding(ObjectNode kafka) {
        var settings = Topics.all().stream()
                .filter(each -> each.name().equals(topic.name()))
                .findFirst()
                .orElseThrow();
        kafka.put("topic", topic.name()).put("partitions", settings.partitions());
        addConfiguration(kafka.putObject("topicConfiguration"), settings.config());
        kafka.put("bindingVersion", AsyncApi.KAFKA_BINDING);
    }

    private static void addConfiguration(ObjectNode configuration, Map<String, String> entries) {
        new TreeMap<>(entries).forEach((name, value) -> {
            if (name.equals(CLEANUP_POLICY)) {
                configuration.putArray(name).add(value);
            } else {
                configuration.put(name, Long.parseLong(value));
            }
        });
    }
}
