package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusingTest {

    private final Scene scene = Scene.open();

    @Test
    void a_repeated_request_leads_to_nothing() {
        scene.agent("sara");
        Request visit = new Request.RequestVisit(new VisitId("v1"), need());
        scene.ask("once", visit);

        assertThat(scene.ask("once", visit)).isEmpty();
        assertThat(scene.ask("again", visit)).isEmpty();
    }

    @Test
    void a_repeated_answer_gets_no_second_answer() {
        scene.agent("sara");
        scene.chat("v1");
        Request accept = new Request.AcceptOffer(scene.offerOf("v1").id(), id("sara"));
        scene.ask("accept", accept);

        assertThat(scene.ask("accept", accept)).isEmpty();
        assertThat(reason(scene.ask("other", accept))).isEqualTo(Refusal.OFFER_ALREADY_ANSWERED);
    }

    @Test
    void an_answer_to_an_offer_that_is_over_hears_how_it_ended() {
        scene.agent("sara");
        scene.chat("lapsed");
        OfferId lapsed = scene.offerOf("lapsed").id();
        scene.tickFor(ofSeconds(20));
        scene.available("sara");
        OfferId again = scene.offerOf("lapsed").id();
        scene.leave("lapsed");

        assertThat(accept(lapsed, "sara")).isEqualTo(Refusal.OFFER_EXPIRED);
        assertThat(accept(again, "sara")).isEqualTo(Refusal.OFFER_WITHDRAWN);
        assertThat(accept(again, "omid")).isEqualTo(Refusal.OFFER_NOT_YOURS);
        assertThat(accept(new OfferId("never"), "sara")).isEqualTo(Refusal.UNKNOWN_OFFER);
    }

    @Test
    void an_offer_and_a_handling_are_their_agents_alone() {
        scene.agent("sara");
        scene.chat("v1");
        assertThat(accept(scene.offerOf("v1").id(), "omid")).isEqualTo(Refusal.OFFER_NOT_YOURS);

        scene.accept("v1");
        HandlingId handling = scene.handlingOf("v1").id();

        assertThat(reason(scene.ask(new Request.StartWrapUp(handling, id("omid")))))
                .isEqualTo(Refusal.HANDLING_NOT_YOURS);
        scene.wrapUp("v1");
        assertThat(reason(scene.wrapUp("v1"))).isEqualTo(Refusal.WRAP_UP_STARTED);
        scene.end("v1");
        assertThat(reason(scene.ask(new Request.EndHandling(handling, id("sara"), null))))
                .isEqualTo(Refusal.HANDLING_ENDED);
        assertThat(reason(scene.ask(new Request.EndHandling(handling, id("omid"), null))))
                .isEqualTo(Refusal.HANDLING_NOT_YOURS);
        assertThat(reason(scene.ask(new Request.EndHandling(new HandlingId("never"), id("sara"), null))))
                .isEqualTo(Refusal.UNKNOWN_HANDLING);
    }

    @Test
    void a_visit_that_has_ended_is_not_begun_again() {
        scene.chat("v1");
        scene.leave("v1");

        assertThat(reason(scene.chat("v1"))).isEqualTo(Refusal.VISIT_ENDED);
        assertThat(reason(scene.leave("v1"))).isEqualTo(Refusal.VISIT_ENDED);
        assertThat(reason(scene.leave("never"))).isEqualTo(Refusal.UNKNOWN_VISIT);
    }

    @Test
    void a_request_older_than_the_memory_of_ended_visits_is_refused() {
        LogEntry old = new LogEntry(
                new RequestId("old"),
                scene.now.minus(ofMinutes(61)),
                scene.now,
                99,
                new Request.RequestVisit(new VisitId("v1"), need()));

        assertThat(reason(scene.read(old))).isEqualTo(Refusal.REQUEST_TOO_OLD);
    }

    @Test
    void after_an_hour_an_ended_offer_is_forgotten() {
        scene.agent("sara");
        scene.chat("v1");
        OfferId offer = scene.offerOf("v1").id();
        scene.leave("v1");
        scene.advance(ofMinutes(59));
        assertThat(accept(offer, "sara")).isEqualTo(Refusal.OFFER_WITHDRAWN);

        scene.advance(ofMinutes(1));

        assertThat(accept(offer, "sara")).isEqualTo(Refusal.UNKNOWN_OFFER);
        assertThat(scene.entries(Ended.class)).isEmpty();
    }

    @Test
    void what_is_not_known_or_not_theirs_to_set_is_refused() {
        scene.agent("sara");

        assertThat(reason(scene.visit("v1", new QueueId("nowhere"), Channel.CHAT, scene.now)))
                .isEqualTo(Refusal.UNKNOWN_QUEUE);
        assertThat(reason(scene.available("nobody"))).isEqualTo(Refusal.UNKNOWN_AGENT);
        assertThat(reason(scene.present("sara", Presence.BUSY))).isEqualTo(Refusal.PRESENCE_NOT_SETTABLE);
        assertThat(reason(scene.ask(new Request.SetPresence(id("sara"), Presence.BREAK, null, Agent.ROUTER, null))))
                .isEqualTo(Refusal.PRESENCE_NOT_SETTABLE);
        assertThat(reason(scene.available("sara"))).isEqualTo(Refusal.ALREADY_SO);
        assertThat(reason(scene.ask(new Request.ConfigurePool(Scene.settings("v1"), null))))
                .isEqualTo(Refusal.ALREADY_SO);
    }

    @Test
    void a_queue_that_is_configured_away_takes_no_visits_but_serves_those_it_has() {
        scene.chat("v1");
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of("v2", List.of(Scene.queue(Scene.RETURNS)), Costs.USUAL), null));

        scene.agent("sara");

        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
        assertThat(reason(scene.chat("v2"))).isEqualTo(Refusal.UNKNOWN_QUEUE);
    }

    private Refusal accept(OfferId offer, String agent) {
        return reason(scene.ask(new Request.AcceptOffer(offer, id(agent))));
    }

    private Need need() {
        return new Need(new InteractionId("i"), SALES, Channel.CHAT, scene.now, null);
    }

    private static Refusal reason(List<Fact> facts) {
        assertThat(facts).hasSize(1);
        return Scene.only(facts, Fact.RequestRefused.class).reason();
    }
}
