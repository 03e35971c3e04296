package dev.zetel.chassis.openapi;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class ODataSchemasTest {

    private final Operation list = answering("PageNoteView");
    private final Operation get = answering("EntityNoteView");
    private final Operation create = answering("201", "Draft");
    private final OpenAPI document = createOpenAPI()
            .components(createComponents()
                    .schemas(Map.ofEntries(
                            entry("Note", object("id", createSchema())),
                            entry("Draft", object("value", createSchema())),
                            entry("Author", object("value", createSchema())),
                            entry(
                                    "PageNoteView",
                                    envelope("value", createSchema().items(reference("Note")))),
                            entry("EntityNoteView", envelope("entity", reference("Note"))))))
            .paths(createPaths()
                    .addPathItem("/notes", createPathItem().GET(list).POST(create))
                    .addPathItem("/notes/{id}", createPathItem().GET(get)));

    @Test
    void callsAPageByWhatItHolds() {
        ODataSchemas.rename(document);

        assertThat(schemas()).containsOnlyKeys("Author", "Draft", "Note", "NotePage");
        assertThat(answer(list)).isEqualTo("#/components/schemas/NotePage");
    }

    @Test
    void describesAnEntityAsItsObjectWithTheContextFirst() {
        ODataSchemas.rename(document);

        assertThat(answer(get)).isEqualTo("#/components/schemas/Note");
        assertThat(schemas().get("Note").getProperties().keySet()).containsExactly("@odata.context", "id");
    }

    @Test
    void describesTheContextOfAnswersWithAnotherStatusToo() {
        ODataSchemas.rename(document);

        assertThat(answer(create, "201")).isEqualTo("#/components/schemas/Draft");
        assertThat(schemas().get("Draft").getProperties().keySet()).containsExactly("@odata.context", "value");
    }

    @Test
    void leavesOtherSchemasAsTheyAre() {
        ODataSchemas.rename(document);

        assertThat(schemas().get("Author").getProperties()).containsOnlyKeys("value");
    }

    private Map<String, Schema> schemas() {
        return document.getComponents().getSchemas();
    }

    private static Operation answering(String schema) {
        return answering("200", schema);
    }

    private static Operation answering(String status, String schema) {
        var body = createContent()
                .addMediaType("application/json", createMediaType().schema(reference(schema)));
        return createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse(status, createAPIResponse().content(body))
                        .addAPIResponse("204", createAPIResponse()));
    }

    private static String answer(Operation operation) {
        return answer(operation, "200");
    }

    private static String answer(Operation operation, String status) {
        return operation
                .getResponses()
                .getAPIResponse(status)
                .getContent()
                .getMediaType("application/json")
                .getSchema()
                .getRef();
    }

    private static Schema envelope(String name, Schema content) {
        return object(name, content).addProperty("@odata.context", createSchema());
    }

    private static Schema object(String name, Schema property) {
        return createSchema().addProperty(name, property);
    }

    private static Schema reference(String name) {
        return createSchema().ref("#/components/schemas/" + name);
    }
}
