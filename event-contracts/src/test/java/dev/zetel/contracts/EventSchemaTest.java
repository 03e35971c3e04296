package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void theCommittedSchemasAreThoseOfTheRecords() throws IOException {
        for (var sample : samples()) {
            Snapshot.of("schemas/" + sample.type() + ".json")
                    .isUpToDateWith(JSON.writeValueAsString(EventSchemas.published(sample.kind())) + "\n");
        }
        try (var files = Files.list(Path.of("src/main/resources/schemas"))) {
            assertThat(files).as("a schema of each event and no other").hasSameSizeAs(samples());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleIsValid(Sample sample) throws IOException {
        var json = JSON.readTree(sample.json());

        assertThat(validate(EventSchemas.published(sample.kind()), json)).isEmpty();
        assertThat(validate(EventSchemas.strict(sample.kind()), json)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMisspeltFieldIsRefusedWhereverItIs(Sample sample) throws IOException {
        var schema = EventSchemas.strict(sample.kind());
        var paths = FieldPath.allOf(JSON.readTree(sample.json()));

        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            var misspelt = JSON.readTree(sample.json());
            path.misspell(misspelt);
            assertThat(validate(schema, misspelt)).isNotEmpty();
        });
    }

    @Test
    void aMissingFieldIsRefused() throws IOException {
        assertThat(expired(subscription -> subscription.remove("endsAt"))).containsExactly("required");
    }

    @Test
    void anotherTypeOfValueIsRefused() throws IOException {
        assertThat(expired(subscription -> subscription.put("seats", "25"))).containsExactly("type");
        assertThat(expired(subscription -> subscription.putNull("endsAt"))).containsExactly("type");
        assertThat(expired(subscription -> subscription.put("endsAt", "tomorrow")))
                .containsExactly("format");
        assertThat(expired(subscription -> subscription.put("skuId", "42"))).containsExactly("format");
        assertThat(expired(subscription -> subscription.put("status", "Warning")))
                .containsExactly("enum");
    }

    @Test
    void whatIsNullableMayBeNullOrAbsent() throws IOException {
        assertThat(expired(subscription -> subscription.putNull("nextLifecycleAt")))
                .isEmpty();
        assertThat(expired(subscription -> subscription.remove("nextLifecycleAt")))
                .isEmpty();
        assertThat(expired(subscription -> subscription.putNull("reduction"))).isEmpty();
    }

    @Test
    void aFieldOfALaterVersionIsAllowedToConsumers() throws IOException {
        assertThat(expired(subscription -> subscription.put("addedLater", true)))
                .isEmpty();
    }

    /** The keywords of the published schema that a changed subscription breaks. */
    private static List<String> expired(Consumer<ObjectNode> change) throws IOException {
        var type = Topics.SUBSCRIPTIONS.type(SubscriptionExpired.class);
        var json = JSON.readTree(new Sample(Topics.SUBSCRIPTIONS, SubscriptionExpired.class, type).json());
        change.accept((ObjectNode) json.get("subscription"));
        return validate(EventSchemas.published(SubscriptionExpired.class), json).stream()
                .map(ValidationMessage::getType)
                .toList();
    }

    private static Set<ValidationMessage> validate(JsonNode schema, JsonNode json) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema, WITH_FORMATS)
                .validate(json);
    }
}
