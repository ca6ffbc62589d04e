package org.pasokh.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("types")
    void an_event_has_the_schema_that_its_record_says(Class<? extends Event> type) {
        JsonNode derived = Schemas.of(type);
        if (Stored.UPDATE) {
            JsonNode before = Stored.schema(type).orElse(derived);
            assertThat(SchemaChange.breaks(before, derived))
                    .as("%s would break its readers: give the new meaning a new type", EventTypes.nameOf(type))
                    .isEmpty();
            Stored.putSchema(type, derived);
        }

        assertThat(Stored.schema(type))
                .as("schema of %s. %s", EventTypes.nameOf(type), Stored.HOW_TO_UPDATE)
                .hasValue(derived);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_accepts_every_form_the_event_ever_had(Class<? extends Event> type) {
        Schema schema = REGISTRY.getSchema(Schemas.of(type));

        for (Golden golden : Stored.goldens(type)) {
            assertThat(errors(schema, golden.value())).isEmpty();
            assertThat(errors(schema, Json.withUnknownFields(golden.value()))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_refuses_an_event_that_lacks_what_it_must_have(Class<? extends Event> type) {
        Schema schema = REGISTRY.getSchema(Schemas.of(type));
        JsonNode whole = Golden.of(1, Samples.envelope(type)).value();

        Schemas.of(type).path("required").valueStream().map(JsonNode::asString).forEach(name -> {
            JsonNode without = ((ObjectNode) whole.deepCopy()).without(name);
            assertThat(errors(schema, without)).as("without %s", name).isNotEmpty();
        });
    }

    @Test
    void no_schema_is_left_of_an_event_that_is_gone() {
        assertThat(Stored.schemaNames())
                .containsExactlyInAnyOrderElementsOf(
                        types().map(EventTypes::nameOf).toList());
    }

    static Stream<Class<? extends Event>> types() {
        return Family.types();
    }

    private static List<Error> errors(Schema schema, JsonNode value) {
        return schema.validate(
                value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
