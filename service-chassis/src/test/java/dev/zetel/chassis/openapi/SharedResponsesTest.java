package dev.zetel.chassis.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
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
}
