package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.NINE;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

class AnsweringTest {

    private final Scene scene = Scene.open();

    @Test
    void an_accepted_offer_is_a_handling_and_the_end_of_the_visit() {
        scene.agent("sara");
        scene.chat("v1");

        List<Fact> facts = scene.advance(ofSeconds(4)).accept("v1");

        assertThat(facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("OfferResolved", "VisitExited", "HandlingStarted");
        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.ACCEPTED);
        assertThat(only(facts, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.ANSWERED);
        assertThat(only(facts, Fact.HandlingStarted.class).handling().value()).isEqualTo("handling:offer:v1:1");
        assertThat(scene.agentNamed("sara").used()).isEqualTo(33);
    }

    @Test
    void an_answer_that_stands_before_the_tick_wins_however_late_it_is() {
        scene.agent("sara");
        scene.chat("v1");
        scene.advance(ofSeconds(20).plusMillis(400));

        List<Fact> facts = scene.accept("v1");

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.ACCEPTED);
    }

    @Test
    void an_offer_lapses_with_the_first_tick_at_its_deadline_and_the_agent_is_not_responding() {
        scene.agent("sara");
        scene.chat("v1");
        List<Fact> before = scene.tickFor(ofSeconds(19));
        scene.advance(ofMillis(999));
        before.addAll(scene.tick());

        List<Fact> facts = scene.advance(ofMillis(1)).tick();

        assertThat(before).isEmpty();
        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.TIMED_OUT);
        assertThat(only(facts, Fact.PresenceChanged.class).to()).isEqualTo(Presence.NOT_RESPONDING);
        assertThat(scene.agentNamed("sara").used()).isZero();
        assertThat(scene.pool.waiting()).isEqualTo(1);
    }

    @Test
    void a_lapsed_offer_goes_to_the_next_agent_with_the_age_of_the_visit_kept() {
        scene.agent("sara");
        scene.advance(ofSeconds(1)).agent("omid");
        scene.visit("v1", SALES, Channel.CHAT, NINE.minusSeconds(30));

        List<Fact> facts = scene.tickFor(ofSeconds(20));

        Fact.OfferMade second = only(facts, Fact.OfferMade.class);
        assertThat(second.offer().agent()).isEqualTo(id("omid"));
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.need().waitingSince()).isEqualTo(NINE.minusSeconds(30));
    }

    @Test
    void who_declines_is_passed_over_while_anybody_else_is_able() {
        scene.agent("sara");
        scene.advance(ofSeconds(1)).agent("omid");
        scene.chat("v1");

        Fact.OfferMade second = only(scene.decline("v1"), Fact.OfferMade.class);

        assertThat(second.offer().agent()).isEqualTo(id("omid"));
        assertThat(second.decision().passedOver()).containsEntry(PassedOver.JUST_MISSED_IT, 1);
        assertThat(scene.agentNamed("sara").presence()).isEqualTo(Presence.AVAILABLE);
    }

    @Test
    void who_declines_is_asked_again_when_nobody_else_is_able() {
        scene.agent("sara");
        scene.chat("v1");

        Fact.OfferMade second = only(scene.decline("v1"), Fact.OfferMade.class);

        assertThat(second.offer().agent()).isEqualTo(id("sara"));
    }

    @Test
    void when_all_have_declined_the_last_one_is_asked_last() {
        scene.agent("sara");
        scene.advance(ofSeconds(1)).agent("omid");
        scene.chat("v1");
        scene.decline("v1");

        scene.decline("v1");

        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
    }

    @Test
    void a_visit_missed_too_often_waits_for_a_supervisor_and_for_nobody_else() {
        scene.agent("sara");
        scene.chat("v1");
        scene.decline("v1");
        scene.decline("v1");

        List<Fact> third = scene.decline("v1");
        List<Fact> later = scene.agent("omid").chat("v2");
        List<Fact> resumed = scene.ask(new Request.ResumeVisit(new VisitId("v1"), "supervisor"));

        assertThat(third).hasAtLeastOneElementOfType(Fact.VisitHeld.class);
        assertThat(third).noneMatch(Fact.OfferMade.class::isInstance);
        assertThat(only(later, Fact.OfferMade.class).offer().visit()).isEqualTo(new VisitId("v2"));
        assertThat(only(resumed, Fact.OfferMade.class).offer().visit()).isEqualTo(new VisitId("v1"));
    }

    @Test
    void a_customer_who_leaves_a_held_visit_has_abandoned_it() {
        scene.agent("sara");
        scene.chat("v1");
        scene.decline("v1");
        scene.decline("v1");
        scene.decline("v1");

        List<Fact> facts = scene.leave("v1");

        assertThat(only(facts, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.ABANDONED);
    }

    @Test
    void the_offer_goes_when_the_customer_leaves_and_the_agent_gets_the_next_visit() {
        scene.agent("sara", 33, Channel.CHAT);
        scene.chat("v1");
        scene.chat("v2");

        List<Fact> facts = scene.leave("v1");

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_CUSTOMER_LEFT);
        assertThat(only(facts, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.ABANDONED);
        assertThat(only(facts, Fact.OfferMade.class).decision().trigger())
                .isEqualTo(Decision.Trigger.AGENT_BECAME_FREE);
    }

    @Test
    void the_offer_goes_back_when_its_agent_leaves_for_a_break() {
        scene.agent("sara");
        scene.chat("v1");

        List<Fact> facts = scene.present("sara", Presence.BREAK);
        scene.advance(ofSeconds(5)).agent("omid");

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_AGENT_LEFT);
        assertThat(scene.agentNamed("sara").used()).isZero();
        assertThat(scene.offeredTo("v1")).isEqualTo("omid");
    }

    @Test
    void an_agent_who_lets_one_offer_lapse_loses_the_others() {
        scene.agent("sara", 100, Channel.CHAT);
        scene.chat("v1");
        scene.tickFor(ofSeconds(5));
        scene.chat("v2");

        List<Fact> facts = scene.tickFor(ofSeconds(15));

        assertThat(facts)
                .filteredOn(Fact.OfferResolved.class::isInstance)
                .extracting(fact -> ((Fact.OfferResolved) fact).outcome())
                .containsExactly(OfferOutcome.TIMED_OUT, OfferOutcome.WITHDRAWN_AGENT_LEFT);
    }

    @Test
    void while_the_router_is_away_the_agents_time_stands_still() {
        scene.agent("sara");
        scene.chat("v1");
        scene.tickFor(ofSeconds(5));
        Instant deadline = scene.offerOf("v1").deadline();

        List<Fact> back = scene.advance(ofMinutes(10)).tick();

        Fact.OfferProlonged prolonged = only(back, Fact.OfferProlonged.class);
        assertThat(prolonged.deadline()).isEqualTo(deadline.plus(ofMinutes(10)));
        assertThat(back).hasSize(1);
        assertThat(scene.tickFor(ofSeconds(14))).isEmpty();
        assertThat(scene.tickFor(ofSeconds(1))).hasAtLeastOneElementOfType(Fact.OfferResolved.class);
    }

    @Test
    void an_offer_made_while_the_router_was_catching_up_gets_back_only_what_it_lost() {
        scene.agent("sara");
        scene.tick();
        scene.advance(ofMinutes(10)).chat("v1");

        List<Fact> back = scene.advance(ofSeconds(8)).tick();

        assertThat(only(back, Fact.OfferProlonged.class).deadline()).isEqualTo(scene.now.plus(Duration.ofSeconds(20)));
    }

    @Test
    void a_quiet_hour_before_an_offer_is_no_absence() {
        scene.agent("sara");
        scene.tick();
        scene.advance(ofHours(1)).chat("v1");

        assertThat(scene.advance(ofSeconds(1)).tick()).isEmpty();
    }

    @Test
    void ticks_of_a_router_that_is_behind_let_no_offer_lapse_that_it_had_not_made_yet() {
        scene.agent("sara");
        scene.tick();
        long before = scene.position();
        scene.advance(ofMinutes(10)).chat("v1");

        List<Fact> behind = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            behind.addAll(scene.advance(ofSeconds(1)).tickOfWhoHasRead(before));
        }
        List<Fact> caughtUp = scene.advance(ofSeconds(1)).tick();

        assertThat(behind).isEmpty();
        assertThat(only(caughtUp, Fact.OfferProlonged.class).deadline()).isEqualTo(scene.now.plus(ofSeconds(20)));
        assertThat(scene.tickFor(ofSeconds(19))).isEmpty();
        assertThat(scene.tickFor(ofSeconds(1))).hasAtLeastOneElementOfType(Fact.OfferResolved.class);
    }

    @Test
    void an_offer_that_was_out_before_runs_on_while_the_router_reads_what_came_later() {
        scene.agent("sara");
        scene.chat("v1");
        scene.tick();
        long known = scene.position();

        List<Fact> facts = new ArrayList<>();
        for (int second = 0; second < 20; second++) {
            facts.addAll(scene.advance(ofSeconds(1)).tickOfWhoHasRead(known));
        }

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.TIMED_OUT);
    }

    @Test
    void a_broker_whose_clock_goes_back_does_not_take_the_router_along() {
        scene.agent("sara");
        scene.chat("v1");
        Instant made = scene.now;
        scene.advance(ofSeconds(-30));

        List<Fact> facts = scene.accept("v1");

        assertThat(only(facts, Fact.OfferResolved.class).at()).isEqualTo(made);
    }
}
