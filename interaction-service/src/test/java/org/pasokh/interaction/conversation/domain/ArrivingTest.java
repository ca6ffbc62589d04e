package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an interaction is opened with: how urgent it is, and whom its customer spoke with last.
class ArrivingTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Contact CONTACT = new Contact(Channel.CHAT, "shop", new Customer("s-1", "Mina"), "fa", null);

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());

    private @Nullable Conversation conversation;

    @Test
    void who_comes_for_the_first_time_has_spoken_with_nobody() {
        assertThat(writes("m1", plain(), NINE).lastAgent()).isNull();
    }

    @Test
    void who_comes_back_within_the_time_is_brought_to_the_agent_of_before() {
        spokenUntil(NINE.plusSeconds(60));

        assertThat(writes("m2", plain(), NINE.plusSeconds(60).plus(WEEK)).lastAgent())
                .isEqualTo("sara");
    }

    @Test
    void after_that_time_it_is_forgotten() {
        spokenUntil(NINE.plusSeconds(60));

        assertThat(writes("m2", plain(), NINE.plusSeconds(61).plus(WEEK)).lastAgent())
                .isNull();
    }

    @Test
    void an_entry_point_may_bring_nobody_back() {
        spokenUntil(NINE.plusSeconds(60));

        assertThat(writes("m2", Arrival.in("sales"), NINE.plusSeconds(60)).lastAgent())
                .isNull();
    }

    @Test
    void who_writes_while_the_agent_writes_up_is_brought_to_the_same_agent() {
        writes("m1", plain(), NINE);
        happens(new Input.VisitEnqueued("i-m1", "i-m1/1", NINE, "main", "sales"));
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));
        happens(new Input.EndRequested("r1", "i-m1", "sara", 1));

        assertThat(writes("m2", plain(), NINE.plusSeconds(9)).lastAgent()).isEqualTo("sara");
    }

    @Test
    void an_interaction_is_as_urgent_as_the_way_it_came_by() {
        Arrival urgent = new Arrival("sales", CustomerTier.TOP, Severity.P2, 90, Duration.ofHours(4), WEEK);

        Demands demands = writes("m1", urgent, NINE);

        assertThat(demands.urgency())
                .isEqualTo(new Urgency(CustomerTier.TOP, Severity.P2, 90, NINE.plus(Duration.ofHours(4))));
    }

    @Test
    void nothing_is_known_where_nothing_is_settled() {
        assertThat(writes("m1", plain(), NINE).urgency()).isNull();
    }

    private static Arrival plain() {
        return new Arrival("sales", null, null, 0, null, WEEK);
    }

    private void spokenUntil(Instant end) {
        writes("m1", plain(), NINE);
        happens(new Input.VisitEnqueued("i-m1", "i-m1/1", NINE, "main", "sales"));
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE.plusSeconds(5), "sales"), "Sara"));
        happens(new Input.EndRequested("r1", "i-m1", "sara", 1));
        happens(new Input.WrapUpStarted("i-m1", "h1", end, end.plusSeconds(90)));
        happens(new Input.HandlingEnded("i-m1", "h1", false, "solved", end.plusSeconds(30)));
    }

    private Demands writes(String id, Arrival arrival, Instant at) {
        happens(new Input.CustomerWrote(id, "key", CONTACT, arrival, at, false, null));
        return requireNonNull(conversation).latest().demanded();
    }

    private void happens(Input input) {
        Decision decision = rules.decide(conversation, input);
        assertThat(decision).isInstanceOf(Decision.Happened.class);
        conversation = ((Decision.Happened) decision).next();
    }
}
