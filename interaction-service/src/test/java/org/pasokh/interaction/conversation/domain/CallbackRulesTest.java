package org.pasokh.interaction.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallbackRulesTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3_600);
    private static final Contact CONTACT = new Contact(Channel.CHAT, "shop", new Customer("s-1", "Mina"), "fa", null);
    private static final String ID = "callback-i-m1/1";
    private static final Callback ASKED = new Callback(ID, "+989123456789", null, false, "main", null);

    private static final CallbackWish WISH = new CallbackWish("c-1", "+989123456789", null);

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());
    private @Nullable Conversation conversation;

    @Test
    void who_waits_asks_once() {
        waits();

        assertThat(happens(asks())).containsExactly(new Fact.CallbackAsked("i-m1", ASKED, "c-1", "i-m1/1"));
        assertThat(happens(asks())).isEmpty();
    }

    @Test
    void nobody_else_asks() {
        assertThat(happens(asks())).isEmpty();
        waits();
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));

        assertThat(happens(asks())).isEmpty();
    }

    @Test
    void the_customer_is_told_the_promise_and_need_not_stay() {
        waits();
        happens(asks());

        assertThat(happens(agreed(TEN)))
                .containsExactly(
                        new Fact.CallbackAgreed("i-m1", new Callback(ID, "+989123456789", TEN, true, "main", null)),
                        new Fact.Announced(
                                2, "i-m1", Standing.CALLBACK, null, NINE, CallbackNews.promised(TEN, null), null));
        assertThat(happens(new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.MOVED, NINE)))
                .containsExactly(new Fact.VisitRequeued("i-m1"));
        assertThat(happens(new Input.CustomerLeft(NINE.plusSeconds(5))))
                .containsExactly(new Fact.CustomerLeft("i-m1", 3, NINE.plusSeconds(5)));
        assertThat(happens(new Input.VisitEnqueued("i-m1", "v9", NINE, "main", "sales")))
                .as("nothing is withdrawn")
                .containsExactly(new Fact.VisitConfirmed("i-m1", "v9", "main", NINE, "sales"));
    }

    @Test
    void a_wish_that_the_router_has_not_agreed_to_keeps_nobody_in_the_line() {
        waits();
        happens(asks());

        assertThat(happens(new Input.CustomerLeft(NINE.plusSeconds(5))))
                .contains(new Fact.WithdrawalAsked("i-m1/1", "main"));
    }

    @Test
    void who_was_not_reached_waits_on_and_may_be_given_up_by_the_router() {
        assigned();
        happens(agreed(null));

        assertThat(happens(new Input.HandlingEnded("i-m1", "h1", true, null, NINE)))
                .contains(new Fact.VisitRequeued("i-m1"));
        assertThat(happens(new Input.CallbackEnded("i-m1", ID, true, NINE)))
                .startsWith(new Fact.CallbackOver("i-m1"))
                .anyMatch(Fact.Closed.class::isInstance);
    }

    @Test
    void a_callback_that_ends_in_an_agents_hands_ends_nothing_else() {
        assigned();

        assertThat(happens(new Input.CallbackEnded("i-m1", ID, false, NINE)))
                .containsExactly(new Fact.CallbackOver("i-m1"));
        assertThat(happens(new Input.CallbackEnded("i-m1", ID, false, NINE))).isEmpty();
    }

    @Test
    void it_is_cancelled_by_the_router() {
        waits();
        assertThat(happens(new Input.CallbackCancelled())).isEmpty();
        happens(asks());

        assertThat(happens(new Input.CallbackCancelled())).containsExactly(new Fact.CancelAsked(ID, "main"));
    }

    @Test
    void who_waits_is_told_why_there_is_no_callback_and_waits_on() {
        waits();
        happens(asks());

        assertThat(happens(refused(CallbackRefusal.ALREADY_OPEN)))
                .containsExactly(
                        new Fact.CallbackOver("i-m1"),
                        new Fact.Announced(
                                2,
                                "i-m1",
                                Standing.WAITING,
                                null,
                                NINE,
                                CallbackNews.refused(CallbackRefusal.ALREADY_OPEN, List.of()),
                                null));
        assertThat(happens(refused(CallbackRefusal.ALREADY_OPEN))).isEmpty();
        assertThat(happens(asks())).as("another may be asked for").isNotEmpty();
    }

    @Test
    void whose_time_is_full_is_told_the_next_ones() {
        waits();
        happens(asks());

        assertThat(happens(new Input.CallbackRefused("i-m1", CallbackRefusal.TIME_FULL, List.of(TEN), NINE)))
                .contains(new Fact.Announced(
                        2,
                        "i-m1",
                        Standing.WAITING,
                        null,
                        NINE,
                        CallbackNews.refused(CallbackRefusal.TIME_FULL, List.of(TEN)),
                        null));
    }

    @Test
    void what_the_router_has_agreed_to_it_does_not_refuse_by_a_repeat() {
        waits();
        happens(asks());
        happens(agreed(TEN));

        assertThat(happens(refused(CallbackRefusal.ALREADY_OPEN))).isEmpty();
    }

    @Test
    void who_fills_in_the_form_waits_for_nothing_but_the_call() {
        List<Fact> facts = happens(fillsIn(TEN));

        assertThat(facts)
                .contains(new Fact.CallbackAsked(
                        "i-m1", new Callback("callback-i-m1", "+989123456789", null, false, "main", TEN), "c-1", null))
                .noneMatch(Fact.VisitAsked.class::isInstance)
                .anyMatch(Fact.MessageRecorded.class::isInstance);
        assertThat(happens(fillsIn(null))).as("once").isEmpty();
        assertThat(happens(new Input.CallbackAgreed("i-m1", "callback-i-m1", TEN.plusSeconds(600), NINE, "main")))
                .contains(new Fact.Announced(
                        1,
                        "i-m1",
                        Standing.CALLBACK,
                        null,
                        NINE,
                        CallbackNews.promised(TEN.plusSeconds(600), TEN),
                        null));
        assertThat(happens(new Input.VisitEnqueued("i-m1", "v9", TEN, "main", "sales")))
                .containsExactly(new Fact.VisitConfirmed("i-m1", "v9", "main", TEN, "sales"));
    }

    @Test
    void the_form_of_who_has_an_open_callback_is_over_at_once_and_says_so() {
        happens(fillsIn(null));

        assertThat(happens(refused(CallbackRefusal.ALREADY_OPEN)))
                .contains(new Fact.Announced(
                        1,
                        "i-m1",
                        Standing.ENDED,
                        null,
                        NINE,
                        CallbackNews.refused(CallbackRefusal.ALREADY_OPEN, List.of()),
                        null))
                .anyMatch(Fact.Closed.class::isInstance);
        assertThat(happens(new Input.Elapsed(TEN))).isEmpty();
    }

    @Test
    void who_left_nothing_but_a_number_is_not_written_to() {
        Contact onlyPhone = new Contact(Channel.CHAT, "shop", new Customer("s-1", "Mina"), "fa", "+989123456789");
        happens(new Input.CallbackWished(
                new Input.CustomerWrote("m1", "key", onlyPhone, Arrival.in("sales"), NINE, false, null), WISH));
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));

        assertThat(rules.decide(conversation, writes("m2", false)))
                .isEqualTo(new Decision.Refused(new Refusal.OnlyByPhone()));
        assertThat(happens(writes("m3", true))).as("a note").hasSize(1);
    }

    private static Input writes(String messageId, boolean internal) {
        return new Input.AgentWrote(messageId, "i-m1", "sara", "Sara", Content.ofText("hello?"), NINE, internal, false);
    }

    private static Input fillsIn(@Nullable Instant notBefore) {
        return new Input.CallbackWished(
                new Input.CustomerWrote("m1", "key", CONTACT, Arrival.in("sales"), NINE, false, null),
                new CallbackWish("c-1", "+989123456789", notBefore));
    }

    private static Input refused(CallbackRefusal why) {
        return new Input.CallbackRefused("i-m1", why, List.of(), NINE);
    }

    private static Input asks() {
        return new Input.CallbackAsked(WISH, NINE);
    }

    private static Input agreed(@Nullable Instant promisedBy) {
        return new Input.CallbackAgreed("i-m1", ID, promisedBy, NINE, "main");
    }

    private void waits() {
        happens(new Input.CustomerWrote("m1", "key", CONTACT, Arrival.in("sales"), NINE, false, null));
    }

    private void assigned() {
        waits();
        happens(asks());
        happens(agreed(TEN));
        happens(new Input.HandlingStarted("i-m1", new Handling("h1", "sara", NINE, "sales"), "Sara"));
    }

    private List<Fact> happens(Input input) {
        if (rules.decide(conversation, input) instanceof Decision.Happened(var next, var facts)) {
            conversation = next;
            return facts;
        }
        return List.of();
    }
}
