package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A conversation whose visit goes from one pool of the router to another. Each pool tells in its own order, and they
/// are heard in any.
class HandingOverTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant THEN = NINE.plusSeconds(40);
    private static final Contact CONTACT = new Contact(Channel.CHAT, "shop", new Customer("s-1", null), "fa", null);
    private static final Handling REZA = new Handling("h1", "reza", THEN, "sales");
    private static final Input HANDED = new Input.VisitHandedOver("i-m1", "i-m1/1", "v2", "returns", "east", THEN);
    private static final Input FLOWED = new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.MOVED, THEN);
    private static final Input THERE = new Input.VisitEnqueued("i-m1", "v2", THEN, "east", "sales");

    private final ConversationRules rules =
            new ConversationRules(new ReadableIds(), new OnePool(), new ReadableNames());
    private @Nullable Conversation conversation;

    @Test
    void the_first_visit_is_asked_of_the_pool_of_its_queue() {
        assertThat(take(wrote()))
                .contains(new Fact.VisitAsked("i-m1", "i-m1/1", NINE.plusSeconds(30), "sales", "main"));
    }

    @Test
    void it_waits_on_in_the_other_pool_and_is_asked_for_there_if_that_one_says_nothing() {
        waiting();

        assertThat(take(HANDED))
                .containsExactly(new Fact.VisitHandedOver("i-m1", "v2", THEN.plusSeconds(30), "returns", "east"));
        assertThat(take(FLOWED)).isEmpty();
        assertThat(take(new Input.Elapsed(THEN.plusSeconds(29)))).isEmpty();
        assertThat(take(new Input.Elapsed(THEN.plusSeconds(30))))
                .containsExactly(new Fact.VisitAsked("i-m1", "v2", THEN.plusSeconds(60), "returns", "east"));
        assertThat(take(THERE)).containsExactly(new Fact.VisitConfirmed("i-m1", "v2", "east", THEN, "sales"));
        assertThat(take(new Input.Elapsed(THEN.plusSeconds(600)))).isEmpty();
    }

    @Test
    void it_stands_in_the_queue_that_was_heard_of_last() {
        waiting();
        assertThat(queue()).isEqualTo("sales");

        take(HANDED);
        assertThat(queue()).as("on its way").isEqualTo("returns");
        take(new Input.VisitEnqueued("i-m1", "v2", THEN, "east", "returns"));
        take(new Input.HandlingStarted("i-m1", new Handling("h1", "reza", THEN, "returns"), "Reza"));
        assertThat(queue()).isEqualTo("returns");
        take(new Input.VisitEnqueued("i-m1", "v0", NINE.plusSeconds(4), "main", "sales"));
        assertThat(queue()).as("another pool is heard late").isEqualTo("returns");

        take(new Input.HandlingEnded("i-m1", "h1", true, null, THEN.plusSeconds(9)));
        take(new Input.VisitEnqueued("i-m1", "v3", THEN.plusSeconds(9), "east", "repairs"));
        assertThat(queue()).as("passed on").isEqualTo("repairs");
        assertThat(requireNonNull(conversation).latest().origin().queueId()).isEqualTo("sales");
    }

    @Test
    void whoever_comes_back_to_a_line_that_dropped_them_is_asked_for_in_the_queue_they_stood_in() {
        waiting();
        take(FLOWED);
        take(new Input.VisitEnqueued("i-m1", "v2", THEN, "main", "repairs"));
        take(new Input.VisitExited("i-m1", "v2", Input.Exit.DROPPED, THEN.plusSeconds(1)));

        assertThat(take(new Input.Elapsed(THEN.plusSeconds(31))))
                .containsExactly(new Fact.VisitAsked("i-m1", "i-m1/3", THEN.plusSeconds(61), "repairs", "main"));
    }

    @Test
    void the_end_of_the_old_visit_may_be_heard_first() {
        waiting();

        assertThat(take(FLOWED)).containsExactly(new Fact.VisitRequeued("i-m1"));
        assertThat(take(HANDED)).hasSize(1);
        assertThat(waits()).isEqualTo(new Visit.Asked("v2", THEN.plusSeconds(30), "returns", "east"));
    }

    @Test
    void the_other_pool_may_be_heard_first() {
        waiting();

        assertThat(take(THERE)).containsExactly(new Fact.VisitConfirmed("i-m1", "v2", "east", THEN, "sales"));
        assertThat(take(HANDED)).isEmpty();
        assertThat(take(FLOWED)).isEmpty();
        assertThat(take(HANDED)).isEmpty();
        assertThat(waits()).isEqualTo(new Visit.Live("v2", "east"));
    }

    @Test
    void it_may_have_been_answered_there_before_the_hand_over_is_heard() {
        waiting();
        take(THERE);
        take(new Input.HandlingStarted("i-m1", REZA, "Reza"));

        assertThat(take(HANDED)).isEmpty();
        assertThat(take(FLOWED)).isEmpty();
        assertThat(requireNonNull(conversation).latest().phase()).isEqualTo(new Phase.Assigned(REZA));
    }

    @Test
    void a_lost_agent_s_customer_may_be_heard_to_wait_elsewhere_before_the_loss() {
        waiting();
        take(new Input.HandlingStarted("i-m1", REZA, "Reza"));
        Instant later = THEN.plusSeconds(9);

        assertThat(take(new Input.VisitEnqueued("i-m1", "v3", later, "east", "sales")))
                .containsExactly(
                        new Fact.VisitRequeued("i-m1"),
                        new Fact.Announced(3, "i-m1", Standing.WAITING, null, later, null, null),
                        new Fact.VisitConfirmed("i-m1", "v3", "east", later, "sales"));
        assertThat(take(new Input.HandlingEnded("i-m1", "h1", true, null, later)))
                .isEmpty();
    }

    @Test
    void what_was_over_before_is_not_begun_again() {
        waiting();
        take(new Input.HandlingStarted("i-m1", REZA, "Reza"));
        var before = new Handling("h0", "sara", NINE.plusSeconds(5), "sales");

        assertThat(take(new Input.VisitEnqueued("i-m1", "v0", NINE.plusSeconds(4), "east", "sales")))
                .containsExactly(new Fact.Passed("i-m1", "v0", null));
        assertThat(take(new Input.HandlingStarted("i-m1", before, "Sara")))
                .containsExactly(new Fact.Passed("i-m1", null, "h0"));
        assertThat(take(new Input.HandlingEnded("i-m1", "h0", true, null, NINE.plusSeconds(6))))
                .isEmpty();
        assertThat(requireNonNull(conversation).latest().phase()).isEqualTo(new Phase.Assigned(REZA));
    }

    @Test
    void work_that_ended_in_the_pool_to_which_its_agent_went_is_over_when_its_beginning_is_heard() {
        waiting();
        Input ended = new Input.HandlingEnded("i-m1", "h1", false, "solved", THEN.plusSeconds(9));

        assertThat(take(ended)).hasSize(1);
        assertThat(take(ended)).isEmpty();
        assertThat(take(new Input.HandlingStarted("i-m1", REZA, "Reza")))
                .contains(new Fact.Closed("i-m1", 5, "solved", THEN.plusSeconds(9)));
    }

    @Test
    void one_who_leaves_on_the_way_is_withdrawn_where_the_visit_is_now() {
        waiting();
        assertThat(take(new Input.CustomerLeft(THEN))).contains(new Fact.WithdrawalAsked("i-m1/1", "main"));

        assertThat(take(HANDED)).endsWith(new Fact.WithdrawalAsked("v2", "east"));
        assertThat(take(FLOWED)).isEmpty();
        assertThat(take(THERE)).endsWith(new Fact.WithdrawalAsked("v2", "east"));
        assertThat(take(new Input.VisitExited("i-m1", "v2", Input.Exit.ABANDONED, THEN.plusSeconds(1))))
                .anyMatch(Fact.Closed.class::isInstance);
    }

    @Test
    void one_who_leaves_after_it_is_withdrawn_there() {
        waiting();
        take(HANDED);

        assertThat(take(new Input.CustomerLeft(THEN.plusSeconds(2)))).endsWith(new Fact.WithdrawalAsked("v2", "east"));
    }

    @Test
    void what_the_other_pool_has_not_taken_waits_where_it_came_from() {
        waiting();
        take(HANDED);
        take(FLOWED);

        take(new Input.VisitHandedOver("i-m1", "v2", "v3", "sales", "main", THEN.plusSeconds(1)));
        assertThat(take(new Input.VisitEnqueued("i-m1", "v3", THEN.plusSeconds(1), "main", "sales")))
                .containsExactly(new Fact.VisitConfirmed("i-m1", "v3", "main", THEN.plusSeconds(1), "sales"));
        assertThat(take(HANDED)).isEmpty();
        assertThat(take(THERE)).isEmpty();
    }

    @Test
    void a_visit_of_what_is_over_is_withdrawn_in_the_pool_that_told_of_it() {
        waiting();
        take(new Input.CustomerLeft(THEN));
        take(new Input.VisitExited("i-m1", "i-m1/1", Input.Exit.ABANDONED, THEN));

        assertThat(take(THERE)).containsExactly(new Fact.WithdrawalAsked("v2", "east"));
        assertThat(take(HANDED)).isEmpty();
    }

    @Test
    void a_callback_is_cancelled_in_the_pool_that_has_it_now() {
        waiting();
        take(new Input.CallbackAsked(new CallbackWish("c-1", null, null), NINE.plusSeconds(9)));
        take(new Input.CallbackAgreed("i-m1", "callback-i-m1/1", null, NINE.plusSeconds(9), "main"));

        take(new Input.CallbackHandedOver("i-m1", "callback-i-m1/1", "east"));

        assertThat(take(new Input.CallbackCancelled()))
                .containsExactly(new Fact.CancelAsked("callback-i-m1/1", "east"));
    }

    @Test
    void what_was_written_down_while_there_was_one_pool_is_in_that_one() {
        assertThat(new Visit.Live("v1", null).pool()).isEqualTo("main");
        assertThat(new Visit.Asked("v1", NINE, null, null).pool()).isEqualTo("main");
        assertThat(new Callback("c", null, null, true, null, null).pool()).isEqualTo("main");
    }

    private void waiting() {
        take(wrote());
        take(new Input.VisitEnqueued("i-m1", "i-m1/1", NINE, "main", "sales"));
    }

    private static Input wrote() {
        return new Input.CustomerWrote("m1", "key", CONTACT, Arrival.in("sales"), NINE, false, null);
    }

    private String queue() {
        return requireNonNull(conversation).latest().queueId();
    }

    private Visit waits() {
        return ((Phase.Waiting) requireNonNull(conversation).latest().phase()).visit();
    }

    private List<Fact> take(Input input) {
        if (rules.decide(conversation, input) instanceof Decision.Happened happened) {
            conversation = happened.next();
            return happened.facts();
        }
        return List.of();
    }
}
