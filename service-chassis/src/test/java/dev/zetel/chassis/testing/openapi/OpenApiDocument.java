package dev.zetel.chassis.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document, read as clients read it. */
public final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;

    public OpenApiDocument(String yaml) {
        try {
            this.root = new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** One method of one path. */
    public record Operation(String name, JsonNode content) {}

    /** A body as JSON. */
    record Body(String name, JsonNode mediaType) {}

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    public List<Operation> operations() {
        return properties(root.path("paths"))
                .flatMap(path -> properties(path.getValue())
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey() + " " + path.getKey(), method.getValue())))
                .toList();
    }

    /** What is sent, and what a success returns. */
    Stream<Body> jsonBodies() {
        return Stream.concat(
                json(operations().stream()
                        .map(operation -> new Body(
                                operation.name() + " request",
                                operation.content().path("requestBody")))),
                jsonAnswers());
    }

    /** What a success returns. */
    Stream<Body> jsonAnswers() {
        return json(operations().stream()
                .flatMap(operation -> properties(operation.content().path("responses"))
                        .filter(response -> response.getKey().startsWith("2"))
                        .map(response -> new Body(operation.name() + " " + response.getKey(), response.getValue()))));
    }

    private static Stream<Body> json(Stream<Body> bodies) {
        return bodies.map(body -> new Body(body.name(), json(body.mediaType())))
                .filter(body -> !body.mediaType().isMissingNode());
    }

    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    static JsonNode json(JsonNode body) {
        return body.path("content").path("application/json");
    }

    static Stream<Entry<String, JsonNode>> properties(JsonNode node) {
        return node.properties().stream();
    }
}
