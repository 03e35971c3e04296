package dev.zetel.chassis.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Pages and entities are generic types, whose schemas the generator names after classes. A page is called by what it
 * holds; an entity is the schema of its object, with the context.
 */
final class ODataSchemas {

    private static final String CONTEXT = "@odata.context";
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private ODataSchemas(Components components) {
        schemas.putAll(components.getSchemas());
    }

    static void rename(OpenAPI document) {
        if (document.getComponents().getSchemas() == null) {
            return;
        }
        var odata = new ODataSchemas(document.getComponents());
        document.getComponents().getSchemas().forEach(odata::rename);
        document.getComponents().setSchemas(odata.schemas);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(odata::describe));
    }

    private void rename(String name, Schema schema) {
        if (property(schema, CONTEXT).isPresent()) {
            property(schema, "value")
                    .map(Schema::getItems)
                    .flatMap(ODataSchemas::target)
                    .ifPresent(row -> {
                        names.put(name, row + "Page");
                        schemas.put(row + "Page", schemas.remove(name));
                    });
            property(schema, "entity").flatMap(ODataSchemas::target).ifPresent(object -> {
                names.put(name, object);
                schemas.remove(name);
            });
        }
    }

    private void describe(Operation operation) {
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> Optional.ofNullable(response.getValue().getContent()).stream())
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(body -> Optional.ofNullable(body.getSchema()).stream())
                .forEach(answer -> target(answer).ifPresent(name -> {
                    var renamed = names.getOrDefault(name, name);
                    answer.setRef(REFERENCE + renamed);
                    addContext(schemas.get(renamed));
                }));
    }

    /** Also to what a status other than 200 brings, of which the generator does not know the type. */
    private static void addContext(Schema answer) {
        if (answer.getProperties() != null && property(answer, CONTEXT).isEmpty()) {
            var properties = new LinkedHashMap<String, Schema>();
            properties.put(
                    CONTEXT,
                    createSchema()
                            .type(List.of(SchemaType.STRING))
                            .description("Where the content is described; absent inside of a page."));
            properties.putAll(answer.getProperties());
            answer.setProperties(properties);
            ODataAnnotations.complete(answer);
        }
    }

    private static Optional<Schema> property(Schema schema, String name) {
        return Optional.ofNullable(schema.getProperties()).map(properties -> properties.get(name));
    }

    private static Optional<String> target(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(reference -> reference.startsWith(REFERENCE))
                .map(reference -> reference.substring(REFERENCE.length()));
    }
}
