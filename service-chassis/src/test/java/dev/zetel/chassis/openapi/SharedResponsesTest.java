package dev.zetel.chassis.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class SharedResponsesTest {

    private final Operation operation = createOperation()
            .responses(createAPIResponses()
                    .addAPIResponse("200", createAPIResponse().description("OK"))
                    .addAPIResponse("400", createAPIResponse().description("Bad"))
                    .addAPIResponse(
                            "403", createAPIResponse().description("Ours").content(createContent())));

    private final OpenAPI document = createOpenAPI()
            .paths(createPaths().addPathItem("/v1.0/notes", createPathItem().GET(operation)));

    @Test
    void addsWhatEveryOperationMayAnswer() {
        new SharedResponses().filterOpenAPI(document);

        var responses = operation.getResponses();
        assertThat(responses.getAPIResponse("401").getRef()).isEqualTo("#/components/responses/Unauthorized");
        assertThat(responses.getAPIResponse("503").getRef()).isEqualTo("#/components/responses/Unavailable");
        assertThat(document.getComponents().getResponses()).containsKeys("Unauthorized", "Forbidden", "Unavailable");
        assertThat(operation.getSecurity())
                .anySatisfy(one -> assertThat(one.getSchemes()).containsKey(SharedResponses.SECURITY_SCHEME));
    }

    @Test
    void givesErrorsTheirSchema() {
        new SharedResponses().filterOpenAPI(document);

        assertThat(operation
                        .getResponses()
                        .getAPIResponse("400")
                        .getContent()
                        .getMediaType("application/json")
                        .getSchema()
                        .getRef())
                .isEqualTo("#/components/schemas/Error");
        assertThat(document.getComponents().getSchemas()).containsKey("Error");
    }

    @Test
    void leavesWhatAnOperationSaysItself() {
        new SharedResponses().filterOpenAPI(document);

        var forbidden = operation.getResponses().getAPIResponse("403");
        assertThat(forbidden.getRef()).isNull();
        assertThat(forbidden.getDescription()).isEqualTo("Ours");
        assertThat(operation.getResponses().getAPIResponse("200").getContent()).isNull();
    }

    @Test
    void namesTheBodyTypeOnlyWhereABodyIsTaken() {
        var withBody = createOperation()
                .requestBody(createRequestBody())
                .responses(createAPIResponses().addAPIResponse("204", createAPIResponse()));
        document.getPaths().getPathItem("/v1.0/notes").setPOST(withBody);

        new SharedResponses().filterOpenAPI(document);

        assertThat(withBody.getResponses().getAPIResponse("415").getRef())
                .isEqualTo("#/components/responses/UnsupportedMediaType");
        assertThat(withBody.getResponses().getAPIResponse("413").getRef()).isEqualTo("#/components/responses/TooLarge");
        assertThat(operation.getResponses().hasAPIResponse("413")).isFalse();
        assertThat(operation.getResponses().hasAPIResponse("415")).isFalse();
    }

    @Test
    void saysThatSomethingMayBeMissingOnlyWhereThePathNamesIt() {
        var named = createOperation().responses(createAPIResponses());
        document.getPaths().addPathItem("/v1.0/notes/{id}", createPathItem().GET(named));

        new SharedResponses().filterOpenAPI(document);

        assertThat(named.getResponses().getAPIResponse("404").getRef()).isEqualTo("#/components/responses/NotFound");
        assertThat(operation.getResponses().hasAPIResponse("404")).isFalse();
    }

    @Test
    void saysThatAVersionMayBeOutdatedOnlyWhereOneIsNamed() {
        var conditional = createOperation()
                .addParameter(createParameter().name("If-Match").in(Parameter.In.HEADER))
                .responses(createAPIResponses());
        operation.addParameter(createParameter().name("If-Match").in(Parameter.In.QUERY));
        document.getPaths().getPathItem("/v1.0/notes").setDELETE(conditional);

        new SharedResponses().filterOpenAPI(document);

        assertThat(conditional.getResponses().getAPIResponse("412").getRef())
                .isEqualTo("#/components/responses/PreconditionFailed");
        assertThat(operation.getResponses().hasAPIResponse("412")).isFalse();
    }

    @Test
    void describesASuccessByWhatItBringsWhereNothingElseIsSaid() {
        var list = answering("200", "OK", "NotePage");
        var get = answering("200", "OK", "Note");
        var count = createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse(
                                "200", createAPIResponse().description("OK").content(createContent())));
        var delete = createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse("204", createAPIResponse().description("No Content")));
        document.getPaths()
                .addPathItem(
                        "/v1.0/all",
                        createPathItem().GET(list).PUT(get).POST(count).DELETE(delete));

        new SharedResponses().filterOpenAPI(document);

        assertThat(list.getResponses().getAPIResponse("200").getDescription()).isEqualTo("A page of `Note` objects.");
        assertThat(get.getResponses().getAPIResponse("200").getDescription()).isEqualTo("The `Note`.");
        assertThat(count.getResponses().getAPIResponse("200").getDescription()).isEqualTo("The value.");
        assertThat(delete.getResponses().getAPIResponse("204").getDescription()).isEqualTo("Done.");
    }

    @Test
    void leavesTheTextsOfAnOperation() {
        var get = answering("200", "Ours", "Note");
        document.getPaths().addPathItem("/v1.0/one", createPathItem().GET(get));

        new SharedResponses().filterOpenAPI(document);

        assertThat(get.getResponses().getAPIResponse("200").getDescription()).isEqualTo("Ours");
    }

    private static Operation answering(String status, String description, String schema) {
        var body = createMediaType().schema(createSchema().ref(schema));
        return createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse(
                                status,
                                createAPIResponse()
                                        .description(description)
                                        .content(createContent().addMediaType("application/json", body))));
    }

    @Test
    void ordersMethodsAndStatuses() {
        var path = document.getPaths().getPathItem("/v1.0/notes");
        operation.getResponses().addAPIResponse("500", createAPIResponse().description("Ours"));
        path.setPOST(createOperation().responses(createAPIResponses()));
        path.setGET(null);
        path.setGET(operation);

        new SharedResponses().filterOpenAPI(document);

        assertThat(path.getOperations().keySet()).containsExactly(HttpMethod.GET, HttpMethod.POST);
        var responses = operation.getResponses().getAPIResponses();
        assertThat(responses.keySet()).containsExactly("200", "400", "401", "403", "500", "503");
        assertThat(responses.get("500").getContent().getMediaType("application/json"))
                .isNotNull();
    }

    @Test
    void writesPlainTypesWhereTheyAreUsed() {
        document.setComponents(createComponents()
                .addSchema("UUID", createSchema())
                .addSchema("Instant", createSchema())
                .addSchema("Note", createSchema()));
        var filter = new SharedResponses();

        var id = filter.filterSchema(createSchema().ref("UUID").description("Its id."));
        var date = filter.filterSchema(createSchema().ref("Instant"));
        filter.filterOpenAPI(document);

        assertThat(id.getRef()).isNull();
        assertThat(id.getType()).containsExactly(SchemaType.STRING);
        assertThat(id.getFormat()).isEqualTo("uuid");
        assertThat(id.getDescription()).isEqualTo("Its id.");
        assertThat(id.getExamples()).hasSize(1);
        assertThat(date.getFormat()).isEqualTo("date-time");
        assertThat(document.getComponents().getSchemas()).containsOnlyKeys("Note", "Error");
    }

    @Test
    void keepsWhatAPropertySaysOfItself() {
        var nullable = createSchema()
                .ref("Instant")
                .type(List.of(SchemaType.STRING, SchemaType.NULL))
                .examples(List.of("2031-01-01T00:00:00Z"));
        var listed =
                createSchema().type(List.of(SchemaType.STRING)).format("uuid").pattern("[a-f]");
        var filter = new SharedResponses();

        filter.filterSchema(nullable);
        filter.filterSchema(listed);

        assertThat(nullable.getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(nullable.getExamples()).containsExactly("2031-01-01T00:00:00Z");
        assertThat(listed.getPattern()).isNull();
        assertThat(listed.getExamples()).hasSize(1);
    }

    @Test
    void describesWhatODataAdds() {
        var page = createSchema()
                .addProperty("@odata.nextLink", createSchema())
                .addProperty("@odata.etag", createSchema().description("Ours").examples(List.of("W/\"7\"")))
                .addProperty("value", createSchema());

        new SharedResponses().filterSchema(page);

        assertThat(page.getProperties().get("@odata.nextLink").getDescription()).contains("next page");
        assertThat(page.getProperties().get("@odata.nextLink").getExamples()).hasSize(1);
        assertThat(page.getProperties().get("@odata.etag").getDescription()).isEqualTo("Ours");
        assertThat(page.getProperties().get("@odata.etag").getExamples()).containsExactly("W/\"7\"");
        assertThat(page.getProperties().get("value").getDescription()).isNull();
    }

    @Test
    void leavesOtherSchemas() {
        var filter = new SharedResponses();

        var other = filter.filterSchema(createSchema().ref("Note"));
        var number = filter.filterSchema(createSchema().type(List.of(SchemaType.INTEGER)));

        assertThat(other.getRef()).isEqualTo("#/components/schemas/Note");
        assertThat(number.getType()).containsExactly(SchemaType.INTEGER);
        assertThat(number.getFormat()).isNull();
    }
}
