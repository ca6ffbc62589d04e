package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColleagueRulesTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Contact CONTACT =
            new Contact(Channel.CHAT, "shop", new Customer("visitor", "Mina"), "fa", null);
    private static final Instant LATER = NINE.plusSeconds(40);
    private static final Handling SARA = new Handling("h1", "sara", NINE, "sales");
    private static final Handling REZA = new Handling("h2", "reza", NINE.plusSeconds(20), "sales");

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());
    private @Nullable Conversation conversation;

    @BeforeEach
    void somebody_has_the_conversation() {
        happens(wrote("m1", NINE));
        happens(new Input.HandlingStarted("i-m1", SARA, "Sara"));
    }

    @Test
    void whoever_takes_part_is_announced_and_speaks_with_the_customer() {
        List<Fact> facts = happens(joins(Role.PARTICIPANT));

        assertThat(facts)
                .contains(new Fact.Announced(3, "i-m1", Standing.AGENT_JOINED, "Reza", REZA.startedAt(), null, null))
                .anyMatch(Fact.AgentJoined.class::isInstance);
        assertThat(happens(writes("a1", "reza", false))).anyMatch(Fact.DeliveryAsked.class::isInstance);
        assertThat(decide(joins(Role.PARTICIPANT))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void who_is_only_consulted_is_not_announced_and_writes_to_colleagues_alone() {
        assertThat(happens(joins(Role.CONSULTED))).noneMatch(Fact.ToCustomer.class::isInstance);

        assertThat(decide(writes("a1", "reza", false))).isEqualTo(new Decision.Refused(new Refusal.OnlyConsulted()));
        assertThat(happens(writes("a2", "reza", true)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.MessageRecorded.class,
                        note -> assertThat(note.internal()).isTrue());
    }

    @Test
    void a_note_of_whoever_has_it_does_not_reach_the_customer_either() {
        assertThat(happens(writes("a1", "sara", true))).noneMatch(Fact.ToCustomer.class::isInstance);
        assertThat(decide(writes("a2", "omid", true))).isEqualTo(new Decision.Refused(new Refusal.NotYours()));
    }

    @Test
    void whoever_goes_on_with_it_has_it_and_the_former_agent_s_end_ends_nothing() {
        happens(joins(Role.CONSULTED));

        List<Fact> facts = happens(new Input.BecamePrimary("i-m1", "h2", LATER));
        assertThat(facts)
                .as("the customer has met one and meets the other")
                .contains(new Fact.Announced(3, "i-m1", Standing.AGENT_JOINED, "Reza", LATER, null, "Sara"));
        assertThat(known().latest().phase()).isEqualTo(new Phase.Assigned(REZA));
        assertThat(known().latest().participants()).isEmpty();

        assertThat(decide(new Input.HandlingEnded("i-m1", "h1", true, null, NINE)))
                .isInstanceOf(Decision.Nothing.class);
        assertThat(decide(writes("a1", "sara", false))).isEqualTo(new Decision.Refused(new Refusal.NotYours()));
        assertThat(happens(writes("a2", "reza", false))).anyMatch(Fact.DeliveryAsked.class::isInstance);
    }

    @Test
    void an_end_that_came_too_late_for_the_router_leaves_the_conversation_with_the_colleague() {
        happens(joins(Role.PARTICIPANT));
        happens(new Input.EndRequested("r1", "i-m1", "sara", 9));

        happens(new Input.BecamePrimary("i-m1", "h2", LATER));

        assertThat(known().latest().phase()).isEqualTo(new Phase.Assigned(REZA));
    }

    @Test
    void the_customer_is_told_once_who_of_several_has_left_and_who_goes_on() {
        happens(joins(Role.PARTICIPANT));
        Input thanked = new Input.HandlingEnded("i-m1", "h2", false, null, LATER);

        assertThat(happens(thanked))
                .containsExactly(
                        new Fact.AgentLeft("i-m1", 5, new Participant(REZA, Role.PARTICIPANT), LATER),
                        new Fact.Announced(4, "i-m1", Standing.AGENT_JOINED, "Sara", LATER, null, "Reza"));
        assertThat(decide(thanked)).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void the_customer_is_told_that_the_first_has_left_when_the_other_goes_on_with_it() {
        happens(joins(Role.PARTICIPANT));

        assertThat(happens(new Input.BecamePrimary("i-m1", "h2", LATER)))
                .contains(new Fact.Announced(4, "i-m1", Standing.AGENT_JOINED, "Reza", LATER, null, "Sara"));
    }

    @Test
    void nobody_leaves_whom_the_customer_has_not_met_and_nobody_after_the_end() {
        happens(joins(Role.CONSULTED));
        assertThat(happens(new Input.HandlingEnded("i-m1", "h2", false, null, LATER)))
                .noneMatch(Fact.ToCustomer.class::isInstance);

        Handling again = new Handling("h3", "reza", LATER, "sales");
        happens(new Input.ColleagueJoined("i-m1", new Participant(again, Role.PARTICIPANT), "Reza"));
        happens(new Input.EndRequested("r1", "i-m1", "sara", 9));
        assertThat(happens(new Input.HandlingEnded("i-m1", "h3", false, null, LATER)))
                .noneMatch(Fact.ToCustomer.class::isInstance);
    }

    @Test
    void who_leaves_writes_no_more() {
        happens(joins(Role.PARTICIPANT));
        happens(new Input.HandlingEnded("i-m1", "h2", false, null, NINE));

        assertThat(decide(writes("a1", "reza", false))).isEqualTo(new Decision.Refused(new Refusal.NotYours()));
        assertThat(known().latest().phase()).isEqualTo(new Phase.Assigned(SARA));
    }

    @Test
    void a_customer_who_does_not_react_to_an_answer_is_silent_until_the_next_word() {
        assertThat(decide(new Input.Silent(NINE.plusSeconds(900))))
                .as("it is the agent's turn")
                .isInstanceOf(Decision.Nothing.class);
        happens(writes("a1", "sara", false));

        assertThat(decide(new Input.Silent(NINE))).isInstanceOf(Decision.Nothing.class);
        assertThat(happens(new Input.Silent(NINE.plusSeconds(900)))).containsExactly(new Fact.SilenceAsked("i-m1"));
        assertThat(decide(new Input.Silent(NINE.plusSeconds(900)))).isInstanceOf(Decision.Nothing.class);

        assertThat(happens(wrote("m2", NINE.plusSeconds(1_000)))).contains(new Fact.SpeechAsked("i-m1"));
        assertThat(happens(wrote("m3", NINE.plusSeconds(1_001)))).noneMatch(Fact.SpeechAsked.class::isInstance);
    }

    @Test
    void nobody_watches_for_the_silence_of_whoever_writes_mails() {
        Contact mail = new Contact(Channel.EMAIL, "shop", new Customer("mina@example.com", "Mina"), "fa", null);
        conversation = null;
        happens(new Input.CustomerWrote("m1", "key", mail, Arrival.in("sales"), NINE, false, null));
        happens(new Input.HandlingStarted("i-m1", SARA, "Sara"));
        happens(writes("a1", "sara", false));

        assertThat(known().latest().quiet()).isNull();
        assertThat(decide(new Input.Silent(NINE.plusSeconds(90_000)))).isInstanceOf(Decision.Nothing.class);
    }

    private static Input joins(Role role) {
        return new Input.ColleagueJoined("i-m1", new Participant(REZA, role), "Reza");
    }

    private static Input writes(String id, String agent, boolean internal) {
        return new Input.AgentWrote(
                id, "i-m1", agent, agent, Content.ofText("text"), NINE.plusSeconds(30), internal, false);
    }

    private static Input wrote(String id, Instant at) {
        return new Input.CustomerWrote(id, "key", CONTACT, Arrival.in("sales"), at, false, null);
    }

    private Conversation known() {
        return requireNonNull(conversation);
    }

    private Decision decide(Input input) {
        return rules.decide(conversation, input);
    }

    private List<Fact> happens(Input input) {
        assertThat(decide(input)).isInstanceOf(Decision.Happened.class);
        Decision.Happened happened = (Decision.Happened) decide(input);
        conversation = happened.next();
        return happened.facts();
    }
}
