package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Agents who take a visit unasked.
class PullingTest {

    private final Scene scene = Scene.open();

    @Test
    void a_held_visit_may_be_taken_and_is_answered_by_that() {
        held("v1");

        List<Fact> taken = take("v1", "sara");

        assertThat(only(taken, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.ANSWERED);
        assertThat(only(taken, Fact.HandlingStarted.class).start()).isEqualTo(Start.PULLED);
        assertThat(only(taken, Fact.CapacityChanged.class).used()).isEqualTo(33);
        assertThat(scene.handlingOf("v1").agent()).isEqualTo(id("sara"));
    }

    @Test
    void of_two_who_take_it_one_gets_it() {
        held("v1");
        scene.agent("omid");
        take("v1", "omid");

        assertThat(reason(take("v1", "sara"))).isEqualTo(Refusal.VISIT_TAKEN);
        scene.end("v1");
        assertThat(reason(take("v1", "sara"))).isEqualTo(Refusal.VISIT_TAKEN);
    }

    @Test
    void an_offer_to_somebody_else_is_not_to_be_taken_but_ones_own_is_accepted_by_it() {
        scene.agent("sara");
        scene.chat("v1");
        scene.agent("omid");

        assertThat(reason(take("v1", "omid"))).isEqualTo(Refusal.VISIT_OFFERED);
        List<Fact> own = take("v1", "sara");

        assertThat(only(own, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.ACCEPTED);
        assertThat(only(own, Fact.HandlingStarted.class).start()).isEqualTo(Start.OFFERED);
    }

    @Test
    void who_may_not_take_it_hears_why() {
        held("v1");
        scene.configure("writer", Set.of(SALES), 100, Channel.EMAIL);
        scene.available("writer");
        scene.agent("small", 40, Channel.CHAT);
        scene.chat("v2");
        scene.present("sara", Presence.BREAK);

        assertThat(reason(take("v1", "writer"))).isEqualTo(Refusal.AGENT_DOES_NOT_SERVE);
        assertThat(reason(take("v1", "sara"))).isEqualTo(Refusal.AGENT_NOT_AVAILABLE);
        assertThat(scene.offeredTo("v2")).isEqualTo("small");
        assertThat(reason(take("v1", "small"))).isEqualTo(Refusal.AGENT_LACKS_CAPACITY);
        assertThat(reason(take("v1", "nobody"))).isEqualTo(Refusal.UNKNOWN_AGENT);
        assertThat(reason(take("never", "sara"))).isEqualTo(Refusal.UNKNOWN_VISIT);
        scene.leave("v1");
        assertThat(reason(take("v1", "small"))).isEqualTo(Refusal.VISIT_ENDED);
    }

    @Test
    void room_that_is_kept_may_be_used_by_the_agents_own_choice() {
        scene.agent("sara", 100, Channel.PHONE, Channel.CHAT);
        scene.chat("v1");
        scene.accept("v1");
        scene.visit("call", SALES, Channel.PHONE, scene.now);
        scene.advance(ofSeconds(1_300)).chat("late");

        assertThat(scene.offeredTo("late")).isNull();
        assertThat(only(take("late", "sara"), Fact.HandlingStarted.class).start())
                .isEqualTo(Start.PULLED);
    }

    private void held(String visit) {
        scene.agent("sara");
        scene.chat(visit);
        for (int missed = 0; missed < 3; missed++) {
            scene.decline(visit);
        }
    }

    private List<Fact> take(String visit, String agent) {
        return scene.ask(new Request.TakeVisit(new VisitId(visit), id(agent)));
    }

    private static Refusal reason(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class).reason();
    }
}
