package dev.zetel.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of events, derived from their records: what is not marked as nullable is required. */
final class EventSchemas {

    private EventSchemas() {}

    /** What consumers may rely on; fields that a later version adds are allowed. */
    static ObjectNode published(Class<? extends DomainEvent> event) {
        return new SchemaGenerator(settings(SchemaVersion.DRAFT_2020_12).build()).generateSchema(event);
    }

    /** What this version writes, and not a field more. */
    static ObjectNode strict(Class<? extends DomainEvent> event) {
        var settings = settings(SchemaVersion.DRAFT_2020_12).with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        return new SchemaGenerator(settings.build()).generateSchema(event);
    }

    /** Schemas of many events side by side, in the older draft that AsyncAPI's own schema language extends. */
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
                .withCustomDefinitionProvider((type, context) -> wireNames(type.getErasedType()))
                .withPropertySorter((one, other) -> 0)
                .withTitleResolver(scope -> title(scope.getType().getErasedType()))
                .withDescriptionResolver(scope -> Javadoc.of(scope.getType().getErasedType()));
        settings.forFields()
                .withNullableCheck(EventSchemas::nullable)
                .withRequiredCheck(field -> !nullable(field))
                .withDescriptionResolver(EventSchemas::description);
        return settings;
    }

    /** An enum whose constants have a JSON form other than their names. */
    private static CustomDefinition wireNames(Class<?> type) {
        var hasWireNames = type.isEnum()
                && Stream.of(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
        if (!hasWireNames) {
            return null;
        }
        var json = new JsonMapper();
        var definition = json.createObjectNode().put("type", "string");
        Stream.of(type.getEnumConstants())
                .forEach(constant -> definition.withArray("enum").add(json.<JsonNode>valueToTree(constant)));
        return new CustomDefinition(definition, true);
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
