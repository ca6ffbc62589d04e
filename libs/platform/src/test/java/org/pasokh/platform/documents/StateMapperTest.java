package org.pasokh.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateMapperTest {

    enum Colour {
        RED {
            @Override
            boolean warm() {
                return true;
            }
        },
        BLUE;

        boolean warm() {
            return false;
        }
    }

    sealed interface Phase {
        record Waiting(Instant since) implements Phase {}

        record Working(String by, long minutes) implements Phase {}

        enum Over implements Phase {
            DONE
        }
    }

    record Id(String value) {}

    record State(
            Id id,
            long big,
            int small,
            boolean flag,
            double ratio,
            BigDecimal exact,
            Instant at,
            Duration lasts,
            Colour colour,
            Phase phase,
            List<Phase> former,
            Map<String, Phase> byAddress,
            Set<Colour> colours,
            @Nullable String absent) {}

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00.123456789Z");
    private static final State STATE = new State(
            new Id("a"),
            9_007_199_254_740_993L,
            7,
            true,
            0.1,
            new BigDecimal("12345678901234567890.10"),
            NINE,
            Duration.ofSeconds(20),
            Colour.RED,
            new Phase.Waiting(NINE),
            List.of(new Phase.Working("b", 3), new Phase.Waiting(NINE)),
            Map.of("someone@example.org", new Phase.Working("c", Long.MAX_VALUE), "$100%", new Phase.Waiting(NINE)),
            Set.of(Colour.BLUE),
            null);

    private final StateMapper<State> states = new StateMapper<>(State.class);

    @Test
    void a_state_comes_back_as_it_was() {
        Document stored = throughTheWire(states.toBson(STATE));

        assertThat(states.fromBson(stored)).isEqualTo(STATE);
    }

    @Test
    void longs_and_names_of_types_stand_readable_in_the_document() {
        Document stored = states.toBson(STATE);

        assertThat(stored.get("big")).isEqualTo(9_007_199_254_740_993L);
        assertThat(stored.getEmbedded(List.of("phase", "_type"), String.class)).isEqualTo("Waiting");
        assertThat(stored.getEmbedded(List.of("phase", "since"), String.class)).isEqualTo(NINE.toString());
        assertThat(stored).doesNotContainKey("absent");
    }

    @Test
    void keys_that_mean_something_to_the_database_are_written_in_another_way() {
        Document byAddress = states.toBson(STATE).get("byAddress", Document.class);

        assertThat(byAddress).containsOnlyKeys("someone@example%2Eorg", "%24100%25");
    }

    @Test
    void what_a_newer_version_wrote_beside_is_skipped() {
        Document stored = states.toBson(STATE).append("newer", "thing");

        assertThat(states.fromBson(stored)).isEqualTo(STATE);
    }

    @Test
    void a_sealed_state_may_be_the_root() {
        StateMapper<Phase> phases = new StateMapper<>(Phase.class);
        Phase working = new Phase.Working("b", 3);

        assertThat(phases.fromBson(throughTheWire(phases.toBson(working)))).isEqualTo(working);
    }

    private static Document throughTheWire(Document document) {
        return Document.parse(BsonDocument.parse(document.toJson()).toJson());
    }
}
