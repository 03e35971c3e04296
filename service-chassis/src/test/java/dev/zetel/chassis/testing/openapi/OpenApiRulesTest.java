package dev.zetel.chassis.testing.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OpenApiRulesTest {

    private static final String GOOD = """
            components:
              responses:
                Forbidden: {content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}}
              schemas:
                Error: {type: object}
                Note:
                  type: object
                  properties:
                    id: {type: string, format: uuid, examples: [1]}
                    state: {type: string, enum: [open]}
                    replies: {type: array, items: {$ref: "#/components/schemas/Note"}}
                    author: {anyOf: [{type: string, examples: [Dana]}, {type: "null"}]}
            paths:
              /notes:
                post:
                  security: [{accessToken: []}]
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
                  responses:
                    "201": {content: {application/json: {example: {}, schema: {type: object, properties: {"@odata.context": {}}}}}}
                    "204": {description: Done.}
                    "403": {$ref: "#/components/responses/Forbidden"}
                    "503": {content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}}
            """;

    private static final List<Consumer<OpenApiRules>> ALL = List.of(
            OpenApiRules::schemasAreOfTheDomain,
            OpenApiRules::operationsAreSecured,
            OpenApiRules::errorsHaveTheEnvelope,
            OpenApiRules::bodiesHaveExamples,
            OpenApiRules::answersHaveTheirContext);

    @Test
    void acceptsADocumentThatSaysEverything() {
        assertThatCode(() -> ALL.forEach(rule -> rule.accept(new OpenApiRules(GOOD))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAJavaTypeAsASchema() {
        refuses(OpenApiRules::schemasAreOfTheDomain, GOOD.replace("    Note:", "    UUID:"), "UUID");
    }

    @Test
    void refusesAnOperationWithoutSecurity() {
        refuses(OpenApiRules::operationsAreSecured, GOOD.replace("[{accessToken: []}]", "[]"), "post /notes");
    }

    @Test
    void refusesAnErrorWithoutTheEnvelope() {
        refuses(OpenApiRules::errorsHaveTheEnvelope, GOOD.replace("responses/Forbidden\"", "responses/No\""), "403");
        refuses(OpenApiRules::errorsHaveTheEnvelope, GOOD.replace(" \"503\": {content", " \"503\": {none"), "503");
    }

    @Test
    void refusesAValueWithoutAnExample() {
        refuses(OpenApiRules::bodiesHaveExamples, GOOD.replace(", examples: [1]", ""), "post /notes request.id");
        refuses(OpenApiRules::bodiesHaveExamples, GOOD.replace(", examples: [Dana]", ""), "post /notes request.author");
        refuses(OpenApiRules::bodiesHaveExamples, GOOD.replace("example: {}, ", ""), "post /notes 201");
    }

    @Test
    void refusesAnAnswerWithoutItsContext() {
        refuses(OpenApiRules::answersHaveTheirContext, GOOD.replace("@odata.context", "context"), "post /notes 201");
    }

    @Test
    void refuseToLookAtNothing() {
        assertThatThrownBy(() -> new OpenApiRules("paths: {}")).hasMessageContaining("operations");
    }

    private static void refuses(Consumer<OpenApiRules> rule, String yaml, String because) {
        assertThatThrownBy(() -> rule.accept(new OpenApiRules(yaml)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }
}
