package dev.zetel.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The description of all topics for their readers: a frame written by hand, filled from the records and samples. */
final class AsyncApi {

    static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .build());

    static final String KAFKA_BINDING = "0.5.0";

    private static final Path FRAME = Path.of("src/test/resources/asyncapi-frame.yaml");

    private static final String DEAD_LETTER_HEADERS = "Key, value and headers are those of the record; added are"
            + " zetel-consumer (who), zetel-error (why), zetel-source (topic/partition/offset) and zetel-size (bytes of the"
            + " value, which is left out where it is too large).";

    private AsyncApi() {}

    static ObjectNode document() throws IOException {
        var document = (ObjectNode) YAML.readTree(Files.readAllBytes(FRAME));
        for (var topic : Topics.events()) {
            var channel = new AsyncApiChannel(topic, Javadoc.of(topic.family()));
            var deadLetters = new AsyncApiChannel(
                    topic.deadLetter(), "What a consumer of " + topic + " could not process. " + DEAD_LETTER_HEADERS);
            channel.addTo(document);
            deadLetters.addTo(document);
        }
        addMessages(document);
        return document;
    }

    static void reference(ObjectNode holder, String section, String name) {
        holder.put("$ref", "#/" + section + "/" + name);
    }

    private static void addMessages(ObjectNode document) throws IOException {
        var schemas = EventSchemas.shared();
        var messages = (ObjectNode) document.at("/components/messages");
        for (var sample : Sample.all()) {
            var payload = schemas.createSchemaReference(sample.kind());
            messages.set(sample.type(), new AsyncApiMessage(sample).describe(payload));
        }
        ((ObjectNode) document.at("/components/schemas")).setAll(schemas.collectDefinitions("components/schemas"));
    }
}
