package dev.zetel.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One field somewhere in a document. */
record FieldPath(JsonPointer parent, String name) {

    static List<FieldPath> allOf(JsonNode document) {
        return below(JsonPointer.empty(), document).toList();
    }

    /** Spells the field wrongly. */
    void misspell(JsonNode document) {
        var object = (ObjectNode) document.at(parent);
        object.set(name + "s", object.remove(name));
    }

    private static Stream<FieldPath> below(JsonPointer at, JsonNode node) {
        var fields = node.properties().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(new FieldPath(at, field.getKey())),
                        below(at.appendProperty(field.getKey()), field.getValue())));
        var items = IntStream.range(0, node.isArray() ? node.size() : 0)
                .boxed()
                .flatMap(index -> below(at.appendIndex(index), node.get(index)));
        return Stream.concat(fields, items);
    }
}
