package dev.zetel.chassis.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds to every operation what follows from its shape: the access token, the responses that it shares with others, and
 * the error envelope. What an operation says itself stays.
 */
@OpenApiFilter(RunStage.BUILD)
public class SharedResponses implements OASFilter {

    static final String SECURITY_SCHEME = "accessToken";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(createComponents());
        }
        ODataSchemas.rename(document);
        document.getComponents().addSchema("Error", ErrorSchema.create());
        Arrays.stream(SharedResponse.values()).forEach(shared -> shared.addTo(document.getComponents()));
        PlainTypes.COMPONENTS.keySet().forEach(document.getComponents()::removeSchema);
        document.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> complete(path, operation));
            sort(item);
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

    private static void complete(String path, Operation operation) {
        operation.setSecurity(List.of(createSecurityRequirement().addScheme(SECURITY_SCHEME)));
        var responses = operation.getResponses();
        Arrays.stream(SharedResponse.values())
                .filter(shared -> shared.mayAnswer(path, operation))
                .filter(shared -> !responses.hasAPIResponse(shared.status()))
                .forEach(shared -> responses.addAPIResponse(shared.status(), shared.reference()));
        responses.getAPIResponses().forEach((status, response) -> {
            SuccessTexts.complete(response);
            if (isError(status) && response.getRef() == null && response.getContent() == null) {
                response.setContent(ErrorSchema.content());
            }
        });
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }
}
