package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What agents have read, what customers say of themselves, and what they say when it is over.
class AfterwardsTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Contact CHAT = new Contact(Channel.CHAT, "shop", new Customer("s-1", "Mina"), "fa", null);
    private static final Contact MAIL = new Contact(Channel.EMAIL, "post", new Customer("m@x.net", null), "fa", null);

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());
    private @Nullable Conversation conversation;

    @Test
    void the_customer_is_told_once_what_the_agent_has_read() {
        writes("m1", CHAT);
        writes("m2", CHAT);
        assertThat(happens(read("sara", "m1"))).as("nobody has it yet").isEmpty();
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));

        assertThat(happens(read("sara", "m2"))).containsExactly(new Fact.Seen(3, "i-m1", "m2", 2, NINE));
        assertThat(happens(read("sara", "m2"))).isEmpty();
        assertThat(happens(read("sara", "m1"))).as("an earlier one").isEmpty();
        assertThat(happens(read("reza", "m2"))).as("who only looks on").isEmpty();
        assertThat(happens(read("sara", "m9"))).as("what nobody wrote").isEmpty();
    }

    @Test
    void where_the_channel_shows_no_such_thing_nobody_is_told() {
        writes("m1", MAIL);
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));

        assertThat(happens(read("sara", "m1"))).isEmpty();
    }

    @Test
    void what_has_ended_is_rated_and_the_later_word_counts() {
        writes("m1", CHAT);
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));
        assertThat(happens(rates(5, 0))).as("it goes on").isEmpty();
        happens(new Input.WrapUpStarted("i-m1", "h1", NINE, NINE.plusSeconds(60)));

        assertThat(happens(rates(2, 1))).hasSize(1);
        assertThat(happens(rates(2, 1))).as("heard again").isEmpty();
        happens(new Input.HandlingEnded("i-m1", "h1", false, "solved", NINE.plusSeconds(2)));
        assertThat(happens(rates(4, 3))).hasSize(1);
        assertThat(known().ratingOf("i-m1")).contains(new Rating("i-m1", 4, null, NINE.plusSeconds(3)));

        writes("m2", CHAT);
        assertThat(happens(rates(1, 9))).as("who writes again is served anew").isEmpty();
        assertThat(known().ratingOf("i-m1")).isPresent();
    }

    @Test
    void what_nobody_has_handled_is_not_rated() {
        writes("m1", CHAT);
        happens(new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.ABANDONED, NINE));

        assertThat(happens(rates(1, 1))).isEmpty();
    }

    @Test
    void what_is_known_of_a_visitor_stays_known_until_more_is_told() {
        Particulars known = new Particulars("4821", "mina@example.net", null, List.of());
        writes("m1", with(known));
        writes("m2", CHAT);
        assertThat(known().contact().customer().particulars()).isEqualTo(known);

        Particulars more = new Particulars("4821", "mina@example.net", "+989123456789", List.of());
        writes("m3", with(more));
        assertThat(known().contact().customer().particulars()).isEqualTo(more);
    }

    private static Contact with(Particulars particulars) {
        return new Contact(Channel.CHAT, "shop", new Customer("s-1", "Mina", particulars), "fa", null);
    }

    private void writes(String messageId, Contact contact) {
        happens(new Input.CustomerWrote(messageId, "key", contact, Arrival.in("sales"), NINE, false, null));
    }

    private static Input read(String agent, String messageId) {
        return new Input.AgentRead("i-m1", agent, messageId, NINE);
    }

    private static Input rates(int score, long later) {
        return new Input.CustomerRated(score, null, NINE.plusSeconds(later));
    }

    private Conversation known() {
        return requireNonNull(conversation);
    }

    private List<Fact> happens(Input input) {
        if (rules.decide(conversation, input) instanceof Decision.Happened(Conversation next, List<Fact> facts)) {
            conversation = next;
            return facts;
        }
        return List.of();
    }
}
