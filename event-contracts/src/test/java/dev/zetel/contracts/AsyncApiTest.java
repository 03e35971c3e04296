package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void theCommittedDocumentIsThatOfTheRecords() throws IOException {
        Snapshot.of("asyncapi.yaml").isUpToDateWith(AsyncApi.YAML.writeValueAsString(AsyncApi.document()));
    }

    @Test
    void everyTopicIsAChannelWithItsPartitionsAndItsRetention() throws IOException {
        var channels = AsyncApi.document().get("channels");

        assertThat(channels.size()).isEqualTo(Topics.all().size());
        assertThat(Topics.all()).allSatisfy(topic -> {
            var kafka = channels.get(topic.name()).at("/bindings/kafka");
            var configuration = kafka.get("topicConfiguration");
            assertThat(kafka.get("partitions").intValue()).isEqualTo(topic.partitions());
            assertThat(configuration.at("/cleanup.policy/0").asText())
                    .isEqualTo(topic.config().get("cleanup.policy"));
            assertThat(configuration.size()).isEqualTo(topic.config().size());
        });
    }

    @Test
    void keysAreDescribedByTheFieldsThatMakeThem() throws IOException {
        var messages = AsyncApi.document().at("/components/messages");

        assertThat(key(messages.get("dev.zetel.licensing.pool-changed.v1"))).isEqualTo("{tenantId}/{skuId}");
        assertThat(key(messages.get("dev.zetel.directory.user-created.v1"))).isEqualTo("{id}");
        assertThat(messages).allSatisfy(message -> assertThat(key(message)).matches("\\{\\w+}(/\\{\\w+})*"));
    }

    @Test
    void everyEventIsSummarisedByItsJavadoc() throws IOException {
        assertThat(AsyncApi.document().at("/components/messages"))
                .allSatisfy(
                        message -> assertThat(message.get("summary").asText()).endsWith("."));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        var document = AsyncApi.document();

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            var target = document.at(JsonPointer.compile(reference.substring(1)));
            assertThat(target).as(reference).isInstanceOf(ObjectNode.class);
        });
    }

    @Test
    void everyExampleIsValidAndAChangedOneIsNot() throws IOException {
        var document = AsyncApi.document();
        var example = (ObjectNode) document.at("/components/messages/dev.zetel.billing.seats-changed.v1");

        assertThat(document.at("/components/messages"))
                .allSatisfy(message -> assertThat(faults(document, message)).isEmpty());
        ((ObjectNode) example.at("/examples/0/payload/subscription")).put("seats", "many");
        assertThat(faults(document, example)).hasSize(1);
    }

    private static Set<ValidationMessage> faults(ObjectNode document, JsonNode message) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("allOf").add(message.get("payload"));
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(schema)
                .validate(message.at("/examples/0/payload"));
    }

    private static String key(JsonNode message) {
        return message.at("/bindings/kafka/key/description").asText();
    }
}
