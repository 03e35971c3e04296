package dev.zetel.chassis.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which values of a schema a reader is shown no example of. */
final class Examples {

    private final OpenApiDocument document;

    Examples(OpenApiDocument document) {
        this.document = document;
    }

    Stream<String> missing(OpenApiDocument.Body body) {
        return isShown(body.mediaType())
                ? Stream.of()
                : missing(body.name(), body.mediaType().path("schema"), Set.of());
    }

    private Stream<String> missing(String name, JsonNode schema, Set<JsonNode> above) {
        var resolved = document.resolve(schema);
        if (isShown(schema) || isShown(resolved) || above.contains(resolved)) {
            return Stream.of();
        }
        var path = new HashSet<>(above);
        path.add(resolved);
        var parts = Stream.concat(
                        OpenApiDocument.properties(resolved.path("properties"))
                                .flatMap(
                                        property -> missing(name + "." + property.getKey(), property.getValue(), path)),
                        alternatives(resolved).flatMap(part -> missing(name, part, path)))
                .toList();
        return isLeaf(resolved) ? Stream.of(name) : parts.stream();
    }

    private static Stream<JsonNode> alternatives(JsonNode schema) {
        return Stream.concat(
                        Stream.of("allOf", "anyOf", "oneOf").map(schema::path).flatMap(Examples::elements),
                        Stream.of(schema.path("items")).filter(items -> !items.isMissingNode()))
                .filter(part -> !part.path("type").asText().equals("null"));
    }

    private static boolean isLeaf(JsonNode schema) {
        return schema.path("properties").isEmpty()
                && alternatives(schema).findAny().isEmpty();
    }

    private static boolean isShown(JsonNode node) {
        return Stream.of("example", "examples", "enum").anyMatch(node::has);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
