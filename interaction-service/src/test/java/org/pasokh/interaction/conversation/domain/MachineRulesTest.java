package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Mails that no person wrote.
class MachineRulesTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Contact MAIL =
            new Contact(Channel.EMAIL, "support", new Customer("sara@example.net", "Sara"), null, null);
    private static final Handling NEGAR = new Handling("h1", "negar", NINE, "sales");

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());

    private @Nullable Conversation conversation;

    @Test
    void a_machine_s_mail_takes_its_place_and_nothing_else_happens() {
        happens(customer("m1", null));

        assertThat(happens(machine("b1")))
                .containsExactly(new Fact.MessageRecorded("i-m1", 3, "b1", 2, Author.SYSTEM, null, NINE, false));
    }

    @Test
    void a_closed_conversation_stays_closed() {
        closed();

        List<Fact> facts = happens(machine("b1"));

        assertThat(facts).singleElement().isInstanceOf(Fact.MessageRecorded.class);
        assertThat(known().latest().phase()).isInstanceOf(Phase.Closed.class);
        assertThat(known().latest().id()).isEqualTo("i-m1");
    }

    @Test
    void an_answer_goes_to_what_the_customer_wrote_and_ending_does_not_wait_for_a_machine() {
        assigned();
        happens(machine("b1"));

        assertThat(happens(new Input.AgentWrote(
                        "a1", "i-m1", "negar", "Negar", Content.ofText("hello"), NINE, false, false)))
                .endsWith(new Fact.DeliveryAsked(3, "i-m1", "a1", "Negar", Content.ofText("hello"), "m1", NINE));
        assertThat(happens(new Input.EndRequested("r1", "i-m1", "negar", 1)))
                .containsExactly(new Fact.EndAsked("i-m1", NEGAR, "r1"));
    }

    @Test
    void it_is_recorded_once() {
        happens(customer("m1", null));
        happens(machine("b1"));

        assertThat(rules.decide(conversation, machine("b1"))).isInstanceOf(Decision.Nothing.class);
        assertThat(rules.decide(conversation, new Input.MachineWrote("b2", NINE, true)))
                .isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void it_opens_no_conversation() {
        assertThat(rules.decide(null, machine("b1"))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void a_mail_about_something_else_is_linked_to_what_it_came_out_of() {
        List<Fact> facts = happens(customer("m9", "i-m1"));

        assertThat(facts)
                .first()
                .isInstanceOfSatisfying(
                        Fact.Opened.class,
                        opened -> assertThat(opened.origin().linkedTo()).isEqualTo("i-m1"));
        assertThat(facts).hasAtLeastOneElementOfType(Fact.VisitAsked.class);
    }

    private void assigned() {
        happens(customer("m1", null));
        happens(new Input.VisitEnqueued("i-m1", "i-m1/1", NINE, "main", "sales"));
        happens(new Input.HandlingStarted("i-m1", NEGAR, "Negar"));
    }

    private void closed() {
        assigned();
        happens(new Input.WrapUpStarted("i-m1", "h1", NINE, NINE.plusSeconds(90)));
        happens(new Input.HandlingEnded("i-m1", "h1", false, "solved", NINE));
    }

    private static Input customer(String id, @Nullable String continues) {
        return new Input.CustomerWrote(id, "key", MAIL, Arrival.in("sales"), NINE, false, continues);
    }

    private static Input machine(String id) {
        return new Input.MachineWrote(id, NINE, false);
    }

    private List<Fact> happens(Input input) {
        Decision.Happened happened = (Decision.Happened) rules.decide(conversation, input);
        conversation = happened.next();
        return happened.facts();
    }

    private Conversation known() {
        return requireNonNull(conversation);
    }
}
