package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
    void everyFactIsSummarisedByItsJavadoc() throws IOException {
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

    private static String key(JsonNode message) {
        return message.at("/bindings/kafka/key/description").asText();
    }
}
