package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationRulesTest {

    private static final Content WORDS = Content.of(
            "سلام", List.of(new Content.Attachment("a.pdf", new Stored("c-1", "abc", 3, "application/pdf"))));

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Contact CONTACT = new Contact(Channel.CHAT, "shop", new Customer("s-1", "Mina"), "fa", null);
    private static final Handling SARA = new Handling("h1", "sara", NINE.plusSeconds(5), "sales");

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());

    private @Nullable Conversation conversation;

    @Test
    void a_first_message_opens_an_interaction_and_asks_for_a_visit() {
        List<Fact> facts = happens(message("m1", NINE));

        assertThat(facts)
                .containsExactly(
                        new Fact.Opened(
                                "key",
                                CONTACT,
                                new Interaction.Origin("i-m1", "sales", "m1", null, NINE),
                                new LastWord("m1", 1, NINE),
                                1,
                                Demands.NONE),
                        new Fact.VisitAsked("i-m1", "i-m1/1", NINE.plusSeconds(30), "sales", "main"),
                        new Fact.Announced(1, "i-m1", Standing.WAITING, null, NINE, null, null),
                        new Fact.MessageRecorded("i-m1", 2, "m1", 1, Author.CUSTOMER, null, NINE, false));
    }

    @Test
    void a_message_that_has_its_place_changes_nothing() {
        happens(message("m1", NINE));

        assertThat(decide(message("m1", NINE))).isInstanceOf(Decision.Nothing.class);
        assertThat(decide(new Input.CustomerWrote("m0", "key", CONTACT, Arrival.in("sales"), NINE, true, null)))
                .isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void what_the_customer_writes_after_the_agent_ended_opens_a_linked_interaction() {
        assigned();
        happens(new Input.EndRequested("r1", "i-m1", "sara", 1));

        List<Fact> facts = happens(message("m2", NINE.plusSeconds(60)));

        assertThat(facts.getFirst())
                .isInstanceOfSatisfying(
                        Fact.Opened.class,
                        opened -> assertThat(opened.origin().linkedTo()).isEqualTo("i-m1"));
        assertThat(known().lastPosition()).isEqualTo(2);
        assertThat(known().leaving()).extracting(Interaction::id).containsExactly("i-m1");
    }

    @Test
    void the_former_interaction_closes_without_a_word_to_the_customer_who_waits_again() {
        assigned();
        happens(new Input.EndRequested("r1", "i-m1", "sara", 1));
        happens(message("m2", NINE.plusSeconds(60)));

        List<Fact> facts = happens(new Input.WrapUpStarted("i-m1", "h1", NINE, NINE.plusSeconds(90)));
        facts.addAll(happens(new Input.HandlingEnded("i-m1", "h1", false, "solved", NINE)));

        assertThat(facts).noneMatch(Fact.Announced.class::isInstance);
        assertThat(facts.getLast()).isEqualTo(new Fact.Closed("i-m1", 5, "solved", NINE));
        assertThat(known().leaving()).isEmpty();
    }

    @Test
    void an_agent_who_has_not_seen_the_last_message_cannot_end_the_conversation() {
        assigned();
        happens(message("m2", NINE.plusSeconds(60)));

        Decision decision = decide(new Input.EndRequested("r1", "i-m1", "sara", 1));

        assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.ConversationChanged(2)));
    }

    @Test
    void only_the_agent_who_has_the_interaction_writes_in_it_and_only_while_it_is_open() {
        assigned();

        assertThat(decide(answer("a1", "reza"))).isEqualTo(new Decision.Refused(new Refusal.NotYours()));
        assertThat(happens(answer("a1", "sara")).getLast())
                .isEqualTo(new Fact.DeliveryAsked(3, "i-m1", "a1", "Sara", WORDS, "m1", NINE.plusSeconds(9)));
        happens(new Input.EndRequested("r1", "i-m1", "sara", 1));
        assertThat(decide(answer("a2", "sara"))).isEqualTo(new Decision.Refused(new Refusal.InteractionEnded()));
    }

    @Test
    void a_wrap_up_is_prolonged_by_the_router_and_never_shortened_by_an_old_word() {
        assigned();
        happens(new Input.WrapUpStarted("i-m1", "h1", NINE, NINE.plusSeconds(60)));

        happens(new Input.WrapUpProlonged("i-m1", "h1", NINE.plusSeconds(90)));

        assertThat(known().latest().phase()).isEqualTo(new Phase.WrapUp(SARA, NINE.plusSeconds(90)));
        assertThat(decide(new Input.WrapUpProlonged("i-m1", "h1", NINE.plusSeconds(75))))
                .isInstanceOf(Decision.Nothing.class);
        assertThat(decide(new Input.WrapUpProlonged("i-m1", "h0", NINE.plusSeconds(120))))
                .isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_disposition_is_given_in_wrap_up() {
        assigned();
        var given = new Input.DispositionGiven("r2", "i-m1", "sara", "solved");

        assertThat(decide(given)).isEqualTo(new Decision.Refused(new Refusal.NotInWrapUp()));
        happens(new Input.EndRequested("r1", "i-m1", "sara", 1));
        assertThat(happens(given)).containsExactly(new Fact.DispositionAsked(SARA, "solved", "r2"));
    }

    @Test
    void a_lost_agent_s_customer_waits_again_and_nobody_asks_for_a_second_visit() {
        assigned();

        List<Fact> facts = happens(new Input.HandlingEnded("i-m1", "h1", true, null, NINE));

        assertThat(facts)
                .containsExactly(
                        new Fact.VisitRequeued("i-m1"),
                        new Fact.Announced(3, "i-m1", Standing.WAITING, null, NINE, null, null));
        assertThat(decide(new Input.Elapsed(NINE.plus(Duration.ofDays(1))))).isInstanceOf(Decision.Nothing.class);
        assertThat(happens(new Input.VisitEnqueued("i-m1", "v9", NINE.plusSeconds(9), "main", "sales")))
                .containsExactly(new Fact.VisitConfirmed("i-m1", "v9", "main", NINE.plusSeconds(9), "sales"));
    }

    @Test
    void a_request_that_nobody_answered_is_made_again_under_the_same_visit() {
        happens(message("m1", NINE));

        assertThat(decide(new Input.Elapsed(NINE.plusSeconds(29)))).isInstanceOf(Decision.Nothing.class);
        assertThat(happens(new Input.Elapsed(NINE.plusSeconds(30))))
                .containsExactly(new Fact.VisitAsked("i-m1", "i-m1/1", NINE.plusSeconds(60), "sales", "main"));
        happens(new Input.VisitEnqueued("i-m1", "i-m1/1", NINE.plusSeconds(61), "main", "sales"));
        assertThat(decide(new Input.Elapsed(NINE.plusSeconds(600)))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_customer_who_leaves_while_waiting_ends_it_with_the_visit() {
        happens(message("m1", NINE));

        assertThat(happens(new Input.CustomerLeft(NINE.plusSeconds(3))).getLast())
                .isEqualTo(new Fact.WithdrawalAsked("i-m1/1", "main"));
        assertThat(happens(new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.ABANDONED, NINE.plusSeconds(4))))
                .endsWith(new Fact.Closed("i-m1", 5, null, NINE.plusSeconds(4)));
    }

    @Test
    void a_customer_who_comes_back_before_the_visit_is_withdrawn_gets_another() {
        happens(message("m1", NINE));
        happens(new Input.CustomerLeft(NINE.plusSeconds(3)));
        happens(message("m2", NINE.plusSeconds(4)));

        assertThat(happens(new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.ABANDONED, NINE.plusSeconds(5))))
                .containsExactly(new Fact.VisitAsked("i-m1", "i-m1/2", NINE.plusSeconds(35), "sales", "main"));
    }

    @Test
    void a_departure_older_than_the_last_message_is_no_departure() {
        happens(message("m1", NINE));

        assertThat(decide(new Input.CustomerLeft(NINE.minusMillis(1)))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_name_once_told_is_kept() {
        happens(message("m1", NINE));
        var nameless = new Contact(Channel.CHAT, "shop", new Customer("s-1", null), null, null);
        happens(new Input.CustomerWrote("m2", "key", nameless, Arrival.in("sales"), NINE, false, null));

        assertThat(known().contact()).isEqualTo(CONTACT);
    }

    @Test
    void a_handling_of_what_is_over_is_released() {
        happens(message("m1", NINE));
        happens(new Input.CustomerLeft(NINE.plusSeconds(3)));
        happens(new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.ABANDONED, NINE.plusSeconds(4)));

        assertThat(happens(new Input.HandlingStarted("i-m1", SARA, "Sara")))
                .containsExactly(new Fact.ReleaseAsked(SARA));
    }

    private void assigned() {
        happens(message("m1", NINE));
        happens(new Input.VisitEnqueued("i-m1", "i-m1/1", NINE, "main", "sales"));
        happens(new Input.HandlingStarted("i-m1", SARA, "Sara"));
    }

    private static Input message(String id, Instant at) {
        return new Input.CustomerWrote(id, "key", CONTACT, Arrival.in("sales"), at, false, null);
    }

    private static Input answer(String id, String agent) {
        return new Input.AgentWrote(id, "i-m1", agent, "Sara", WORDS, NINE.plusSeconds(9), false, false);
    }

    private Conversation known() {
        return requireNonNull(conversation);
    }

    private Decision decide(Input input) {
        return rules.decide(conversation, input);
    }

    private List<Fact> happens(Input input) {
        Decision decision = decide(input);
        assertThat(decision).isInstanceOf(Decision.Happened.class);
        conversation = ((Decision.Happened) decision).next();
        return new ArrayList<>(((Decision.Happened) decision).facts());
    }
}
