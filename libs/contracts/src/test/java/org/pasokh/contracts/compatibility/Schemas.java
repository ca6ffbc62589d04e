package org.pasokh.contracts.compatibility;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Derives an event's JSON Schema from its record: what is not `@Nullable` is required, what is unknown is allowed.
final class Schemas {

    private static final Map<Class<?>, String> FORMATS = Map.of(Instant.class, "date-time", Duration.class, "duration");
    private static final SchemaGenerator GENERATOR =
            new SchemaGenerator(configuration().build());

    private Schemas() {}

    static JsonNode of(Class<? extends Event> type) {
        ObjectNode schema = GENERATOR.generateSchema(type);
        schema.put("title", EventTypes.nameOf(type));
        return schema;
    }

    private static SchemaGeneratorConfigBuilder configuration() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.FLATTENED_ENUMS_FROM_TOSTRING);
        builder.forTypesInGeneral().withCustomDefinitionProvider(Schemas::text);
        builder.forTypesInGeneral()
                .withTypeAttributeOverride((schema, scope, context) -> constantsAsNames(schema, scope.getType()));
        builder.forFields().withRequiredCheck(Schemas::isRequired);
        return builder;
    }

    private static void constantsAsNames(ObjectNode schema, @Nullable ResolvedType type) {
        if (type == null || !type.isInstanceOf(Map.class)) {
            return;
        }
        Class<?> key = type.typeParametersFor(Map.class).getFirst().getErasedType();
        if (key.isEnum()) {
            ArrayNode names = schema.putObject("propertyNames").putArray("enum");
            Arrays.stream(key.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
        }
    }

    private static boolean isRequired(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// What Jackson writes as a JSON string though it is none in Java.
    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode definition = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (type.isArray() && type.getArrayElementType().getErasedType() == byte.class) {
            return new CustomDefinition(definition.put("contentEncoding", "base64"));
        }
        String format = FORMATS.get(type.getErasedType());
        return format == null ? null : new CustomDefinition(definition.put("format", format));
    }
}
