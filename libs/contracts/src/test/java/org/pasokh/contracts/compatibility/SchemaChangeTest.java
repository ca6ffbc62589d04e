package org.pasokh.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// The guard itself: each kind of change that would hurt a reader, and the one that does not.
class SchemaChangeTest {

    enum Colour {
        RED,
        GREEN
    }

    enum FewerColours {
        RED
    }

    record Part(String name) {}

    record OtherPart(String title) {}

    @EventType("test.painted.v1")
    record Before(
            String id,
            Instant at,
            Colour colour,
            List<Part> parts,
            @Nullable String note) implements Event {}

    @EventType("test.painted.v1")
    record Grown(
            String id,
            Instant at,
            Colour colour,
            List<Part> parts,
            @Nullable String note,
            @Nullable String by) implements Event {}

    @EventType("test.painted.v1")
    record Removed(String id, Instant at, Colour colour, List<Part> parts) implements Event {}

    @EventType("test.painted.v1")
    record Renamed(
            String number,
            Instant at,
            Colour colour,
            List<Part> parts,
            @Nullable String note) implements Event {}

    @EventType("test.painted.v1")
    record Retyped(
            String id,
            long at,
            Colour colour,
            List<Part> parts,
            @Nullable String note) implements Event {}

    @EventType("test.painted.v1")
    record Narrowed(
            String id,
            Instant at,
            FewerColours colour,
            List<Part> parts,
            @Nullable String note) implements Event {}

    @EventType("test.painted.v1")
    record ChangedInside(
            String id,
            Instant at,
            Colour colour,
            List<OtherPart> parts,
            @Nullable String note) implements Event {}

    @EventType("test.painted.v1")
    record MadeRequired(String id, Instant at, Colour colour, List<Part> parts, String note) implements Event {}

    @EventType("test.painted.v1")
    record RequiredAdded(
            String id,
            Instant at,
            Colour colour,
            List<Part> parts,
            @Nullable String note,
            String by) implements Event {}

    @Test
    void a_new_field_that_may_be_absent_breaks_nothing() {
        assertThat(SchemaChange.breaks(Schemas.of(Before.class), Schemas.of(Grown.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Removed.class,
                Renamed.class,
                Retyped.class,
                Narrowed.class,
                ChangedInside.class,
                MadeRequired.class,
                RequiredAdded.class
            })
    void a_change_that_hurts_a_reader_is_seen(Class<? extends Event> after) {
        assertThat(SchemaChange.breaks(Schemas.of(Before.class), Schemas.of(after)))
                .isNotEmpty();
    }
}
