package dev.zetel.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The document that a service publishes of its operations. */
record OpenApi(JsonNode document) {

    static OpenApi of(String service) {
        var file = Path.of("..", service + "-service", "src", "main", "openapi", "openapi.yaml");
        try {
            return new OpenApi(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is an operation for a line as {@code POST /v1.0/users}. */
    boolean describes(String line) {
        var method = line.split(" ")[0].toLowerCase(Locale.ROOT);
        var path = line.split(" ")[1].split("\\?")[0];
        return document.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .anyMatch(entry -> entry.getValue().has(method));
    }

    /** What a record reads, and those in it, that the schema does not have. */
    Stream<String> absentFrom(String schema, Class<?> type) {
        return absent(document.path("components").path("schemas").path(schema), type);
    }

    private Stream<String> absent(JsonNode schema, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            var property = resolved(schema).path("properties").path(component.getName());
            if (property.isMissingNode()) {
                return Stream.of(type.getSimpleName() + "." + component.getName());
            }
            var element = element(component);
            return element.isRecord() ? absent(property, element) : Stream.empty();
        });
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            return resolved(schema.path("items"));
        }
        if (schema.has("$ref")) {
            return document.at(schema.path("$ref").asText().substring(1));
        }
        return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                .filter(one -> one.has("$ref"))
                .map(this::resolved)
                .findFirst()
                .orElse(schema);
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
