package dev.zetel.chassis.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation what holds for all: the access token, the error envelope, and who is refused. */
@OpenApiFilter(RunStage.BUILD)
public class SharedResponses implements OASFilter {

    static final String SECURITY_SCHEME = "accessToken";

    private static final String JSON = "application/json";

    private static final List<Shared> FOR_ALL = List.of(
            new Shared("401", "Unauthorized"), new Shared("403", "Forbidden"), new Shared("503", "Unavailable"));

    /** A response that every operation has, by status and by its name in the components. */
    private record Shared(String status, String name) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(createComponents());
        }
        describe(document.getComponents());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(SharedResponses::complete);
    }

    private static void describe(Components components) {
        components.addSchema("Error", ErrorSchema.create());
        components.addResponse("Unauthorized", error("The access token is missing, expired or not valid here."));
        components.addResponse("Forbidden", error("The caller may not do this."));
        components.addResponse(
                "Unavailable",
                error("Not possible at the moment. Repeat the request after the time given.")
                        .addHeader(
                                "Retry-After",
                                createHeader()
                                        .description("Seconds to wait.")
                                        .schema(createSchema().type(List.of(SchemaType.INTEGER)))));
    }

    private static void complete(Operation operation) {
        operation.setSecurity(List.of(createSecurityRequirement().addScheme(SECURITY_SCHEME)));
        var responses = operation.getResponses();
        FOR_ALL.stream()
                .filter(shared -> !responses.hasAPIResponse(shared.status()))
                .forEach(shared -> responses.addAPIResponse(
                        shared.status(), createAPIResponse().ref("#/components/responses/" + shared.name())));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") && response.getRef() == null && response.getContent() == null) {
                response.setContent(errorContent());
            }
        });
    }

    private static APIResponse error(String description) {
        return createAPIResponse().description(description).content(errorContent());
    }

    private static Content errorContent() {
        return createContent()
                .addMediaType(JSON, createMediaType().schema(createSchema().ref("#/components/schemas/Error")));
    }
}
