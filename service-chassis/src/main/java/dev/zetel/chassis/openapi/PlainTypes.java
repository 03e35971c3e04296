package dev.zetel.chassis.openapi;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Java types that are nothing but a string of some format; a component of their own would only hide that. */
enum PlainTypes {
    UUID("uuid", "3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10"),
    INSTANT("date-time", "2027-01-05T10:00:00Z");

    /** The components that were made of them, by name. */
    static final Map<String, PlainTypes> COMPONENTS = Map.of("UUID", UUID, "Instant", INSTANT);

    private static final String REFERENCE = "#/components/schemas/";

    private final String format;
    private final String example;

    PlainTypes(String format, String example) {
        this.format = format;
        this.example = example;
    }

    static void inline(Schema schema) {
        Optional.ofNullable(schema.getRef())
                .filter(reference -> reference.startsWith(REFERENCE))
                .map(reference -> COMPONENTS.get(reference.substring(REFERENCE.length())))
                .ifPresent(plain -> plain.replaceReference(schema));
        for (var plain : values()) {
            if (plain.format.equals(schema.getFormat())) {
                plain.complete(schema);
            }
        }
    }

    private void replaceReference(Schema schema) {
        schema.setRef(null);
        schema.type(requireNonNullElse(schema.getType(), List.of(SchemaType.STRING)))
                .format(format);
    }

    /** The format says what a pattern would. */
    private void complete(Schema schema) {
        schema.pattern(null).examples(requireNonNullElse(schema.getExamples(), List.of(example)));
    }
}
