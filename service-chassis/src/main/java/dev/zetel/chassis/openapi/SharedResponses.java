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
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation what holds for all: the access token, the error envelope, and who is refused. */
@OpenApiFilter(RunStage.BUILD)
public class SharedResponses implements OASFilter {

    static final String SECURITY_SCHEME = "accessToken";

    private static final String JSON = "application/json";

    private static final List<Shared> FOR_ALL = List.of(
            new Shared("401", "Unauthorized"), new Shared("403", "Forbidden"), new Shared("503", "Unavailable"));

    private static final List<Shared> FOR_ALL_WITH_BODY = Stream.concat(
                    FOR_ALL.stream(),
                    Stream.of(new Shared("413", "TooLarge"), new Shared("415", "UnsupportedMediaType")))
            .toList();

    /** A response that many operations have, by status and by its name in the components. */
    private record Shared(String status, String name) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(createComponents());
        }
        ODataSchemas.rename(document);
        describe(document.getComponents());
        PlainTypes.COMPONENTS.keySet().forEach(document.getComponents()::removeSchema);
        document.getPaths().getPathItems().values().forEach(path -> {
            path.getOperations().values().forEach(SharedResponses::complete);
            sort(path);
        });
    }

    @Override
    public Schema filterSchema(Schema schema) {
        PlainTypes.inline(schema);
        ODataAnnotations.complete(schema);
        return schema;
    }

    /** Reading before writing, in the same order each time: the snapshots are compared as text. */
    private static void sort(PathItem path) {
        var operations =
                new TreeMap<HttpMethod, Operation>(Comparator.comparing((HttpMethod method) -> method != HttpMethod.GET)
                        .thenComparing(Comparator.naturalOrder()));
        operations.putAll(path.getOperations());
        operations.keySet().forEach(method -> path.setOperation(method, null));
        operations.forEach(path::setOperation);
    }

    private static void describe(Components components) {
        components.addSchema("Error", ErrorSchema.create());
        components.addResponse("Unauthorized", error("The access token is missing, expired or not valid here."));
        components.addResponse("Forbidden", error("The caller may not do this."));
        components.addResponse("TooLarge", error("The request body is larger than the service accepts."));
        components.addResponse("UnsupportedMediaType", error("The operation takes no body of this content type."));
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
        var shared = operation.getRequestBody() == null ? FOR_ALL : FOR_ALL_WITH_BODY;
        shared.stream()
                .filter(one -> !responses.hasAPIResponse(one.status()))
                .forEach(one -> responses.addAPIResponse(
                        one.status(), createAPIResponse().ref("#/components/responses/" + one.name())));
        responses.getAPIResponses().forEach((status, response) -> {
            if (isError(status) && response.getRef() == null && response.getContent() == null) {
                response.setContent(errorContent());
            }
        });
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static APIResponse error(String description) {
        return createAPIResponse().description(description).content(errorContent());
    }

    private static Content errorContent() {
        return createContent()
                .addMediaType(JSON, createMediaType().schema(createSchema().ref("#/components/schemas/Error")));
    }
}
