package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTest {

    private final Scene scene = Scene.open().agent("sara", 33, Channel.CHAT);

    @Test
    void work_holds_its_units_until_wrap_up_has_ended() {
        scene.chat("v1");
        scene.accept("v1");
        scene.chat("v2");

        List<Fact> wrapUp = scene.wrapUp("v1");
        List<Fact> end = scene.end("v1");

        assertThat(only(wrapUp, Fact.WrapUpStarted.class).time().until()).isEqualTo(scene.now.plus(ofSeconds(60)));
        assertThat(wrapUp).hasSize(1);
        assertThat(only(end, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.BY_AGENT);
        assertThat(only(end, Fact.OfferMade.class).offer().visit()).isEqualTo(new VisitId("v2"));
    }

    @Test
    void work_may_end_without_wrap_up() {
        scene.chat("v1");
        scene.accept("v1");

        List<Fact> end = scene.end("v1");

        assertThat(end)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("HandlingEnded", "CapacityChanged", "PresenceChanged");
        assertThat(only(end, Fact.PresenceChanged.class).to()).isEqualTo(Presence.AVAILABLE);
    }

    @Test
    void wrap_up_ends_at_its_limit() {
        scene.chat("v1");
        scene.accept("v1");
        scene.wrapUp("v1");
        assertThat(scene.tickFor(ofSeconds(59))).isEmpty();

        List<Fact> facts = scene.tickFor(ofSeconds(1));

        assertThat(only(facts, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.BY_LIMIT);
        assertThat(scene.agentNamed("sara").used()).isZero();
    }

    @Test
    void while_the_router_is_away_the_time_for_wrap_up_stands_still() {
        scene.chat("v1");
        scene.accept("v1");
        scene.wrapUp("v1");
        scene.tickFor(ofSeconds(50));

        List<Fact> back = scene.advance(ofMinutes(5)).tick();

        assertThat(only(back, Fact.WrapUpProlonged.class).limit()).isEqualTo(scene.now.plus(ofSeconds(10)));
        assertThat(scene.tickFor(ofSeconds(9))).isEmpty();
        assertThat(only(scene.tickFor(ofSeconds(1)), Fact.HandlingEnded.class).end())
                .isEqualTo(HandlingEnd.BY_LIMIT);
    }

    @Test
    void ticks_of_a_router_that_is_behind_end_no_wrap_up_that_it_had_not_begun_yet() {
        scene.chat("v1");
        scene.accept("v1");
        long before = scene.position();
        scene.wrapUp("v1");

        List<Fact> behind = new ArrayList<>();
        for (int second = 0; second < 70; second++) {
            behind.addAll(scene.advance(ofSeconds(1)).tickOfWhoHasRead(before));
        }
        List<Fact> caughtUp = scene.advance(ofSeconds(1)).tick();

        assertThat(behind).isEmpty();
        assertThat(only(caughtUp, Fact.WrapUpProlonged.class).limit()).isEqualTo(scene.now.plus(ofSeconds(60)));
    }

    @Test
    void the_customers_of_a_lost_agent_wait_again_since_the_same_moment() {
        Instant since = scene.now;
        scene.chat("v1");
        scene.advance(ofSeconds(3)).accept("v1");
        scene.advance(ofMinutes(4));

        List<Fact> facts = scene.ask(new Request.ReportLostLease(id("sara"), scene.now.minusSeconds(30)));

        assertThat(only(facts, Fact.PresenceChanged.class).to()).isEqualTo(Presence.OFFLINE);
        assertThat(only(facts, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.AGENT_LOST);
        Fact.VisitEnqueued again = only(facts, Fact.VisitEnqueued.class);
        assertThat(again.visit().value()).isEqualTo("visit:handling:offer:v1:1");
        assertThat(again.need().waitingSince()).isEqualTo(since);
        assertThat(again.at()).isEqualTo(scene.now);
        assertThat(scene.agentNamed("sara").used()).isZero();
    }

    @Test
    void a_lost_agents_unanswered_offers_go_back_and_wrap_up_runs_to_its_limit() {
        scene.agent("omid", 66, Channel.CHAT);
        scene.present("sara", Presence.OFFLINE);
        scene.chat("v1");
        scene.accept("v1");
        scene.wrapUp("v1");
        scene.chat("v2");

        List<Fact> facts = scene.ask(new Request.ReportLostLease(id("omid"), scene.now.plusSeconds(1)));

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_AGENT_LEFT);
        assertThat(facts).noneMatch(Fact.HandlingEnded.class::isInstance);
        assertThat(scene.agentNamed("omid").used()).isEqualTo(33);
        assertThat(scene.tickFor(ofSeconds(60))).hasAtLeastOneElementOfType(Fact.HandlingEnded.class);
    }

    @Test
    void an_agent_who_has_spoken_since_is_not_lost() {
        Instant lastSeen = scene.now.minusSeconds(31);

        List<Fact> facts = scene.ask(new Request.ReportLostLease(id("sara"), lastSeen));

        assertThat(only(facts, Fact.RequestRefused.class).reason()).isEqualTo(Refusal.AGENT_CAME_BACK);
    }

    @Test
    void an_agent_who_is_no_longer_named_finishes_what_there_is_and_gets_nothing_more() {
        scene.agent("omid", 66, Channel.CHAT);
        scene.present("sara", Presence.OFFLINE);
        scene.chat("in work");
        scene.accept("in work");
        scene.chat("offered");

        List<Fact> facts = scene.ask(new Request.ConfigurePool(Scene.settings("v2"), Set.of(id("sara"))));
        scene.chat("later");

        assertThat(only(facts, Fact.AgentRemoved.class).agent()).isEqualTo(id("omid"));
        assertThat(only(scene.accept("offered"), Fact.HandlingStarted.class)
                        .offer()
                        .agent())
                .isEqualTo(id("omid"));
        scene.end("offered");
        scene.end("in work");
        assertThat(scene.agentNamed("omid").used()).isZero();
        assertThat(scene.offeredTo("later")).isNull();
    }

    @Test
    void a_queue_whose_last_agent_is_no_longer_named_is_unstaffed() {
        List<Fact> facts = scene.ask(new Request.ConfigurePool(Scene.settings("v2"), Set.of()));

        assertThat(facts)
                .filteredOn(Fact.QueueStateChanged.class::isInstance)
                .extracting(fact -> ((Fact.QueueStateChanged) fact).state().staffed())
                .containsExactly(false, false);
    }

    @Test
    void an_agent_who_is_named_again_with_the_former_setup_gets_work_again() {
        scene.ask(new Request.ConfigurePool(Scene.settings("v2"), Set.of()));
        scene.chat("v1");

        scene.configure("sara", Set.of(Scene.SALES, Scene.RETURNS), 33, Channel.CHAT);

        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
    }

    @Test
    void a_queue_is_told_unstaffed_when_its_last_able_agent_goes_and_staffed_when_one_comes() {
        List<Fact> pausing = scene.present("sara", Presence.BREAK);
        List<Fact> leaving = scene.present("sara", Presence.OFFLINE);
        List<Fact> coming = scene.available("sara");

        assertThat(pausing).noneMatch(Fact.QueueStateChanged.class::isInstance);
        assertThat(leaving)
                .filteredOn(Fact.QueueStateChanged.class::isInstance)
                .extracting(fact -> ((Fact.QueueStateChanged) fact).state().staffed())
                .containsExactly(false, false);
        assertThat(coming)
                .filteredOn(Fact.QueueStateChanged.class::isInstance)
                .extracting(fact -> ((Fact.QueueStateChanged) fact).state().staffed())
                .containsExactly(true, true);
    }
}
