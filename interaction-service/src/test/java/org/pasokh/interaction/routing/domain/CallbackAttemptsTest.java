package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How often, how far apart and by whom a customer is called back who is not reached. Domain page 6.8.
class CallbackAttemptsTest {

    private final Scene scene = Scene.open().agent("sara", 100, Channel.PHONE);

    @Test
    void a_queue_says_how_often_and_how_far_apart_it_is_tried() {
        QueueSettings sales = Scene.queue(SALES).trying(new Attempts(3, List.of(Duration.ofMinutes(2))));
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of("twice", List.of(sales, Scene.queue(RETURNS)), Costs.USUAL), null));
        asksAndIsTaken();

        for (int attempt = 1; attempt < 3; attempt++) {
            assertThat(only(reports(Reached.NOT_REACHED), Fact.CallbackPostponed.class)
                            .notBefore())
                    .as("the last is repeated")
                    .isEqualTo(scene.now.plusSeconds(120));
            takesAfter(Duration.ofMinutes(2));
        }
        assertThat(only(reports(Reached.NOT_REACHED), Fact.CallbackEnded.class).outcome())
                .isEqualTo(CallbackEnd.GIVEN_UP);
    }

    @Test
    void after_it_was_passed_on_it_is_tried_by_that_queue() {
        scene.configure("sara", Set.of(SALES), 100, Channel.PHONE);
        scene.configure("reza", Set.of(RETURNS), 100, Channel.PHONE);
        scene.available("reza");
        asksAndIsTaken();
        Handling handling = scene.handlingOf("v1");
        scene.ask(new Request.TransferHandling(handling.id(), handling.agent(), RETURNS, null));
        takesAfter(Duration.ZERO);

        Fact.CallbackPostponed later = only(reports(Reached.NOT_REACHED), Fact.CallbackPostponed.class);
        assertThat(later.callback().need().queue()).isEqualTo(RETURNS);
        List<Fact> again = scene.advance(Duration.ofMinutes(10)).tick();

        assertThat(only(again, Fact.OfferMade.class).offer().agent()).isEqualTo(Scene.id("reza"));
        assertThat(refusal(asksIn(RETURNS))).isEqualTo(Refusal.CALLBACK_OPEN);
    }

    @Test
    void where_the_customer_has_another_one_it_stays_with_its_own_queue() {
        asksAndIsTaken();
        assertThat(asksIn(RETURNS)).anyMatch(Fact.CallbackRequested.class::isInstance);
        scene.configure("reza", Set.of(RETURNS), 200, Channel.PHONE);
        Handling handling = scene.handlingOf("v1");

        scene.ask(new Request.TransferHandling(handling.id(), handling.agent(), RETURNS, null));

        assertThat(scene.pool.queueing().callbacks().of("mina", SALES)).isPresent();
        assertThat(scene.pool.queueing().callbacks().of("mina", RETURNS)).isPresent();
    }

    @Test
    void whoever_comes_calls_at_once_though_the_queue_does_not_count_as_staffed_yet() {
        asksIn(SALES);
        nobodyIsThereForHalfAnHour(scene);

        List<Fact> facts = scene.available("sara");

        assertThat(facts).anyMatch(Fact.CallbackBegun.class::isInstance).anyMatch(Fact.OfferMade.class::isInstance);
        assertThat(scene.pool
                        .queueing()
                        .state(SALES, Channel.PHONE)
                        .orElseThrow()
                        .opening())
                .as("it may be a flickering line")
                .isEqualTo(OpeningState.UNSTAFFED);
    }

    @Test
    void who_stands_in_line_already_is_not_put_aside_by_a_closed_door_that_nobody_minds() {
        Scene shop = Scene.open(new Door(null, null, WhenUnstaffed.CLOSED_MESSAGE, null, null));
        shop.configure("sara", Set.of(SALES), 100, Channel.PHONE);
        shop.available("sara");
        shop.present("sara", Presence.BREAK);
        Need need = new Need(new InteractionId("i-cb"), SALES, Channel.PHONE, shop.now, null);
        shop.ask(new Request.RequestCallback(new CallbackId("cb"), "mina", null, need, null));

        nobodyIsThereForHalfAnHour(shop);

        assertThat(shop.history.stream().map(Happened::fact)).noneMatch(Fact.VisitParked.class::isInstance);
        assertThat(shop.available("sara")).anyMatch(Fact.OfferMade.class::isInstance);
    }

    private static void nobodyIsThereForHalfAnHour(Scene scene) {
        scene.present("sara", Presence.OFFLINE);
        scene.tickFor(Duration.ofMinutes(2));
        assertThat(scene.advance(Duration.ofMinutes(28)).tick()).noneMatch(Fact.CallbackBegun.class::isInstance);
    }

    private void asksAndIsTaken() {
        calls("v0");
        scene.accept("v0");
        calls("v1");
        Need need = new Need(new InteractionId("i-v1"), SALES, Channel.PHONE, scene.now, null);
        scene.ask(new Request.RequestCallback(new CallbackId("cb"), "mina", new VisitId("v1"), need, null));
        scene.end("v0");
        takesAfter(Duration.ZERO);
    }

    private void takesAfter(Duration wait) {
        scene.advance(wait).tick();
        Offer offer = scene.pool.offersOut().getFirst();
        scene.ask(new Request.AcceptOffer(offer.id(), offer.agent()));
    }

    private void calls(String visit) {
        scene.visit(visit, SALES, Channel.PHONE, scene.now);
    }

    private List<Fact> asksIn(QueueId queue) {
        Need need = new Need(new InteractionId("i-other"), queue, Channel.PHONE, scene.now, null);
        return scene.ask(
                new Request.RequestCallback(new CallbackId("other"), "mina", null, need, scene.now.plusSeconds(900)));
    }

    private List<Fact> reports(Reached reached) {
        Handling handling = scene.handlingOf("v1");
        return scene.ask(new Request.ReportCallback(handling.id(), handling.agent(), reached));
    }

    private static Refusal refusal(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class).reason();
    }
}
