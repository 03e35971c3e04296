package dev.zetel.chassis.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Bodies that follow a schema but for what is wrong with them. */
final class JsonText {

    private static final int DEEPEST = 6;

    private final Random random;
    private final List<String> ids;
    private final UnaryOperator<JsonNode> resolve;

    JsonText(Random random, List<String> ids, UnaryOperator<JsonNode> resolve) {
        this.random = random;
        this.ids = ids;
        this.resolve = resolve;
    }

    /**
     * A value of a schema.
     *
     * @param spoilt how likely each value in it is to be replaced by a nasty one, from 0 to 1
     */
    String of(JsonNode schema, double spoilt) {
        return of(schema, spoilt, 0);
    }

    private String of(JsonNode schema, double spoilt, int depth) {
        if (random.nextDouble() < spoilt || depth > DEEPEST) {
            return pick(Nasty.JSON);
        }
        var resolved = resolve.apply(alternative(schema));
        if (resolved.has("enum")) {
            return resolved.get("enum")
                    .get(random.nextInt(resolved.get("enum").size()))
                    .toString();
        }
        if (resolved.has("properties")) {
            return object(resolved, spoilt, depth);
        }
        return switch (type(resolved)) {
            case "array" ->
                "["
                        + String.join(
                                ",",
                                IntStream.range(0, random.nextInt(4))
                                        .mapToObj(element -> of(resolved.path("items"), spoilt, depth + 1))
                                        .toList())
                        + "]";
            case "object" -> "{}";
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "integer", "number" -> String.valueOf(random.nextInt(100));
            default -> "\"" + string(resolved.path("format").asText()) + "\"";
        };
    }

    private JsonNode alternative(JsonNode schema) {
        for (var kind : List.of("allOf", "anyOf", "oneOf")) {
            for (var part : schema.path(kind)) {
                if (!part.path("type").asText().equals("null")) {
                    return part;
                }
            }
        }
        return schema;
    }

    private String object(JsonNode schema, double spoilt, int depth) {
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var fields = new ArrayList<String>();
        schema.get("properties").properties().forEach(property -> {
            var present = required.contains(property.getKey()) ? random.nextDouble() >= spoilt : random.nextBoolean();
            if (present) {
                fields.add("\"" + property.getKey() + "\":" + of(property.getValue(), spoilt, depth + 1));
            }
        });
        if (random.nextDouble() < spoilt && !fields.isEmpty()) {
            fields.add(random.nextBoolean() ? fields.get(0) : "\"unheardOf\":1");
        }
        return "{" + String.join(",", fields) + "}";
    }

    /** One type, or a list with "null" in it. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return StreamSupport.stream(type.spliterator(), false)
                .map(JsonNode::asText)
                .filter(name -> !name.equals("null"))
                .findFirst()
                .orElse(type.asText());
    }

    private String string(String format) {
        return switch (format) {
            case "uuid" -> random.nextBoolean() ? pick(ids) : UUID.randomUUID().toString();
            case "date-time" -> "2027-01-%02dT00:00:00Z".formatted(1 + random.nextInt(28));
            default -> random.nextBoolean() ? pick(ids) : "Text " + random.nextInt(10);
        };
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
