package dev.zetel.chassis.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.openapi.OpenApiDocument.Operation;
import java.util.stream.Stream;

/** What a document must say; every check fails on a document without operations. */
public final class OpenApiRules {

    private static final String ERROR = "#/components/schemas/Error";

    private final OpenApiDocument document;

    public OpenApiRules(String yaml) {
        this.document = new OpenApiDocument(yaml);
        assertThat(document.operations()).as("operations").isNotEmpty();
    }

    public void schemasAreOfTheDomain() {
        assertThat(document.schemas().fieldNames())
                .toIterable()
                .as("schemas")
                .doesNotContain("UUID", "Instant", "ObjectNode");
    }

    public void operationsAreSecured() {
        assertThat(document.operations())
                .filteredOn(operation -> operation.content().path("security").isEmpty())
                .extracting(Operation::name)
                .as("without security")
                .isEmpty();
    }

    public void errorsHaveTheEnvelope() {
        assertThat(document.operations().stream().flatMap(this::errorsWithoutEnvelope))
                .as("errors without the envelope")
                .isEmpty();
    }

    public void bodiesHaveExamples() {
        var examples = new Examples(document);
        assertThat(document.jsonBodies().flatMap(examples::missing))
                .as("without an example")
                .isEmpty();
    }

    public void answersHaveTheirContext() {
        assertThat(document.jsonAnswers()
                        .filter(body -> !document.resolve(body.mediaType().path("schema"))
                                .path("properties")
                                .has("@odata.context"))
                        .map(OpenApiDocument.Body::name))
                .as("without a context")
                .isEmpty();
    }

    private Stream<String> errorsWithoutEnvelope(Operation operation) {
        return OpenApiDocument.properties(operation.content().path("responses"))
                .filter(response -> response.getKey().matches("[45].."))
                .filter(response -> !OpenApiDocument.json(document.resolve(response.getValue()))
                        .at("/schema/$ref")
                        .asText()
                        .equals(ERROR))
                .map(response -> operation.name() + " " + response.getKey());
    }
}
