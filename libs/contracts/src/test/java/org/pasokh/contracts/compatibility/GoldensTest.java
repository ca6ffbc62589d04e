package org.pasokh.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GoldensTest {

    @ParameterizedTest
    @MethodSource("types")
    void what_was_written_long_ago_is_read_without_loss(Class<? extends Event> type) {
        assertNothingIsLost(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_written_as_its_newest_golden_file_has_it(Class<? extends Event> type) {
        List<Golden> stored = Stored.goldens(type);
        Golden now = Golden.of(stored.size(), Samples.envelope(type));
        if (Stored.UPDATE && (stored.isEmpty() || !stored.getLast().equals(now))) {
            assertNothingIsLost(type);
            Stored.putGolden(type, Golden.of(stored.size() + 1, Samples.envelope(type)));
            return;
        }

        assertThat(stored)
                .as("golden files of %s. %s", EventTypes.nameOf(type), Stored.HOW_TO_UPDATE)
                .isNotEmpty()
                .last()
                .isEqualTo(now);
    }

    @ParameterizedTest
    @MethodSource("families")
    void what_a_newer_writer_adds_is_skipped(Family family) {
        EventTypes<? extends Event> types = EventTypes.of(family.type());

        family.members().forEach(type -> {
            Golden golden = Golden.of(1, Samples.envelope(type));
            Envelope<?> read = readable(golden.read(types, Json.withUnknownFields(golden.value())));
            assertThat(EventCodec.value(read.event())).isEqualTo(Json.bytes(golden.value()));
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void what_may_be_absent_may_be_absent(Family family) {
        EventTypes<? extends Event> types = EventTypes.of(family.type());

        family.members().forEach(type -> {
            JsonNode least = onlyRequired(type);
            Envelope<?> read = readable(Golden.of(1, Samples.envelope(type)).read(types, least));
            assertThat(Json.read(EventCodec.value(read.event()))).isEqualTo(least);
        });
    }

    @Test
    void no_golden_file_is_left_of_an_event_that_is_gone() {
        assertThat(Stored.goldenNames())
                .containsExactlyInAnyOrderElementsOf(
                        types().map(EventTypes::nameOf).toList());
    }

    static Stream<Class<? extends Event>> types() {
        return Family.types();
    }

    static Stream<Family> families() {
        return Family.ALL.stream();
    }

    private static void assertNothingIsLost(Class<? extends Event> type) {
        for (Golden golden : Stored.goldens(type)) {
            Envelope<?> read = readable(golden.read(EventTypes.of(type), golden.value()));
            assertThat(Json.lost(golden.value(), Json.read(EventCodec.value(read.event()))))
                    .as(
                            "what %s, generation %d, has lost: give the new meaning a new type",
                            golden.type(), golden.generation())
                    .isEmpty();
            assertThat(EventCodec.headers(read)).isEqualTo(golden.headers());
        }
    }

    private static Envelope<?> readable(Reading<? extends Event> reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<? extends Event>) reading).envelope();
    }

    private static JsonNode onlyRequired(Class<? extends Event> type) {
        List<String> required = Schemas.of(type)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        ObjectNode value = (ObjectNode) Golden.of(1, Samples.envelope(type)).value();
        return value.retain(required);
    }
}
