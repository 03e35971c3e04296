package dev.zetel.chassis.openapi;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What the properties mean that OData adds to a response; they are the same in every operation. */
record ODataAnnotations(String description, Object example) {

    private static final Map<String, ODataAnnotations> ALL = Map.of(
            "@odata.context",
                    new ODataAnnotations(
                            "Where the content is described.", "https://zetel.example/v1.0/$metadata#collection"),
            "@odata.count",
                    new ODataAnnotations(
                            "How many there are on all pages; only with `$count=true` where it is supported.", 2),
            "@odata.etag", new ODataAnnotations("The version, for If-Match.", "W/\"3\""),
            "@odata.nextLink",
                    new ODataAnnotations(
                            "The address of the next page; absent on the last one.",
                            "https://zetel.example/v1.0/collection?$skiptoken=..."),
            "@odata.type",
                    new ODataAnnotations(
                            "The kind of object, where kinds are mixed; absent elsewhere.", "#microsoft.graph.user"));

    static void complete(Schema object) {
        requireNonNullElse(object.getProperties(), Map.<String, Schema>of()).forEach((name, property) -> {
            if (ALL.containsKey(name)) {
                ALL.get(name).describe(property);
            }
        });
    }

    private void describe(Schema property) {
        property.description(requireNonNullElse(property.getDescription(), description))
                .examples(requireNonNullElse(property.getExamples(), List.of(example)));
    }
}
