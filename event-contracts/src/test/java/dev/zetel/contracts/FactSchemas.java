package dev.zetel.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of facts, derived from their records: what is not marked as nullable is required. */
final class FactSchemas {

    private FactSchemas() {}

    /** What consumers may rely on; fields that a later version adds are allowed. */
    static ObjectNode published(Class<? extends Fact> fact) {
        return new SchemaGenerator(settings(SchemaVersion.DRAFT_2020_12).build()).generateSchema(fact);
    }

    /** What this version writes, and not a field more. */
    static ObjectNode strict(Class<? extends Fact> fact) {
        var settings = settings(SchemaVersion.DRAFT_2020_12).with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        return new SchemaGenerator(settings.build()).generateSchema(fact);
    }

    /** Schemas of many facts side by side, in the older draft that AsyncAPI's own schema language extends. */
    static SchemaBuilder shared() {
        var settings = settings(SchemaVersion.DRAFT_7).with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        return new SchemaGenerator(settings.build()).buildMultipleSchemaDefinitions();
    }

    private static SchemaGeneratorConfigBuilder settings(SchemaVersion version) {
        var settings = new SchemaGeneratorConfigBuilder(version, OptionPreset.PLAIN_JSON)
                .with(
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.PLAIN_DEFINITION_KEYS,
                        Option.INLINE_NULLABLE_SCHEMAS);
        settings.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withTitleResolver(scope -> title(scope.getType().getErasedType()))
                .withDescriptionResolver(scope -> Javadoc.of(scope.getType().getErasedType()));
        settings.forFields()
                .withNullableCheck(FactSchemas::nullable)
                .withRequiredCheck(field -> !nullable(field))
                .withDescriptionResolver(FactSchemas::description);
        return settings;
    }

    private static String title(Class<?> type) {
        return type.isRecord() ? type.getSimpleName() : null;
    }

    private static boolean nullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : Javadoc.of(field.getDeclaringType().getErasedType(), field.getName());
    }
}
