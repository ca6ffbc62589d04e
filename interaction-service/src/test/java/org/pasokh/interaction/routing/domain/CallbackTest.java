package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.NINE;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Domain page 6.8.
class CallbackTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Scene scene = Scene.open().agent("sara", 100, Channel.PHONE);

    @Test
    void who_is_to_be_called_back_keeps_the_place_in_the_line() {
        busy();
        calls("v1");
        scene.advance(Duration.ofMinutes(4));
        calls("v2");

        List<Fact> facts = asks("cb", "v1", null);

        Fact.VisitExited left = only(facts, Fact.VisitExited.class);
        assertThat(left.outcome()).isEqualTo(VisitOutcome.CALLBACK_ACCEPTED);
        Fact.VisitEnqueued kept = only(facts, Fact.VisitEnqueued.class);
        assertThat(kept.need().waitingSince()).isEqualTo(NINE);
        assertThat(kept.headStart()).isEqualTo(600);
        assertThat(only(scene.end("v0"), Fact.OfferMade.class)
                        .need()
                        .interaction()
                        .value())
                .as("v2 came later")
                .isEqualTo("i-v1");
    }

    @Test
    void a_customer_has_one_callback_in_a_queue() {
        busy();
        calls("v1");
        calls("v2");
        asks("cb", "v1", null);

        assertThat(refusal(asks("other", "v2", null))).isEqualTo(Refusal.CALLBACK_OPEN);
        assertThat(scene.pool.visit(new VisitId("v2"))).as("it waits on").isPresent();
        assertThat(refusal(asks("cb", "v2", null))).isEqualTo(Refusal.CALLBACK_OPEN);
    }

    @Test
    void who_names_a_time_is_not_called_before_and_goes_first_then() {
        Instant at = NINE.plusSeconds(1_800);
        calls("v1");

        List<Fact> facts = asks("cb", "v1", at);

        assertThat(only(facts, Fact.CallbackRequested.class).callback().promisedBy())
                .isEqualTo(at.plus(Callbacks.SLOT));
        assertThat(scene.tickFor(Duration.ofSeconds(30))).noneMatch(Fact.OfferMade.class::isInstance);
        scene.advance(Duration.ofMinutes(29).plusSeconds(29));
        assertThat(scene.tick()).noneMatch(Fact.CallbackBegun.class::isInstance);
        List<Fact> then = scene.advance(SECOND).tick();
        assertThat(only(then, Fact.VisitEnqueued.class).headStart())
                .as("phone and a callback at its time")
                .isEqualTo(900);
        assertThat(then).anyMatch(Fact.OfferMade.class::isInstance);
    }

    @Test
    void ticks_go_on_until_its_time_has_come() {
        calls("v1");
        asks("cb", "v1", NINE.plusSeconds(600));

        assertThat(scene.pool.queueing().callbacks().isDue(NINE.plusSeconds(599), _ -> true))
                .isFalse();
        assertThat(scene.pool.hasDeadlines(NINE.plusSeconds(600))).isTrue();
    }

    @Test
    void who_was_not_reached_is_tried_again_after_ten_and_thirty_minutes_and_then_given_up() {
        asksAndIsTaken();

        List<Fact> first = reports(Reached.NOT_REACHED);

        assertThat(only(first, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.CALLBACK_LATER);
        assertThat(only(first, Fact.CallbackPostponed.class).notBefore()).isEqualTo(scene.now.plusSeconds(600));
        assertThat(scene.agentNamed("sara").used()).as("free for others").isZero();
        takesAfter(Duration.ofMinutes(10));
        assertThat(only(reports(Reached.NOT_REACHED), Fact.CallbackPostponed.class)
                        .notBefore())
                .isEqualTo(scene.now.plusSeconds(1_800));
        takesAfter(Duration.ofMinutes(30));
        List<Fact> last = reports(Reached.NOT_REACHED);
        assertThat(only(last, Fact.CallbackEnded.class).outcome()).isEqualTo(CallbackEnd.GIVEN_UP);
        assertThat(scene.handlingOf("v1")).as("the agent closes it").isNotNull();
    }

    @Test
    void the_agent_says_how_it_went_and_goes_on() {
        asksAndIsTaken();

        assertThat(only(reports(Reached.WRONG_NUMBER), Fact.CallbackEnded.class).outcome())
                .isEqualTo(CallbackEnd.WRONG_NUMBER);
        assertThat(refusal(reports(Reached.REACHED))).isEqualTo(Refusal.UNKNOWN_CALLBACK);
        assertThat(scene.end("v1")).noneMatch(Fact.CallbackEnded.class::isInstance);
    }

    @Test
    void work_that_ends_without_a_word_ends_the_callback() {
        asksAndIsTaken();

        assertThat(only(scene.end("v1"), Fact.CallbackEnded.class).outcome()).isEqualTo(CallbackEnd.UNREPORTED);
    }

    @Test
    void in_wrap_up_it_is_too_late_not_to_have_reached_anybody() {
        asksAndIsTaken();
        scene.wrapUp("v1");

        assertThat(refusal(reports(Reached.NOT_REACHED))).isEqualTo(Refusal.WRAP_UP_STARTED);
        assertThat(only(reports(Reached.REACHED), Fact.CallbackEnded.class).outcome())
                .isEqualTo(CallbackEnd.REACHED);
    }

    @Test
    void a_lost_agent_does_not_lose_the_callback() {
        asksAndIsTaken();

        scene.advance(SECOND);
        List<Fact> facts = scene.ask(new Request.ReportLostLease(Scene.id("sara"), scene.now));

        VisitId again = only(facts, Fact.VisitEnqueued.class).visit();
        assertThat(scene.pool.queueing().callbacks().of(again)).isPresent();
        scene.available("sara");
        scene.ask(new Request.AcceptOffer(scene.pool.offersOut().getFirst().id(), Scene.id("sara")));
        assertThat(only(reports(Reached.REACHED), Fact.CallbackEnded.class).outcome())
                .isEqualTo(CallbackEnd.REACHED);
    }

    @Test
    void the_customer_cancels_before_and_while_it_stands_in_line() {
        calls("v1");
        asks("cb", "v1", NINE.plusSeconds(900));
        assertThat(only(cancels("cb"), Fact.CallbackEnded.class).outcome()).isEqualTo(CallbackEnd.CANCELLED);
        assertThat(refusal(cancels("cb"))).isEqualTo(Refusal.UNKNOWN_CALLBACK);

        busy();
        calls("v2");
        asks("cb2", "v2", null);
        List<Fact> facts = cancels("cb2");
        assertThat(only(facts, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.ABANDONED);
        assertThat(asks("cb3", null, null)).as("asks anew").anyMatch(Fact.CallbackRequested.class::isInstance);
    }

    @Test
    void a_broken_promise_is_told_once_and_moves_it_forward() {
        busy();
        calls("v1");
        Instant promised = only(asks("cb", "v1", null), Fact.CallbackRequested.class)
                .callback()
                .promisedBy();

        scene.now = Objects.requireNonNull(promised);
        List<Fact> facts = scene.tick();

        assertThat(only(facts, Fact.CallbackLate.class).callback().promisedBy()).isEqualTo(promised);
        assertThat(only(facts, Fact.VisitMoved.class).headStart()).isEqualTo(900);
        assertThat(scene.advance(SECOND).tick()).noneMatch(Fact.CallbackLate.class::isInstance);
    }

    @Test
    void nobody_is_called_while_the_queue_is_suspended() {
        scene.ask(new Request.SuspendQueue(SALES, null, "boss"));
        List<Fact> facts = asks("cb", null, null);
        assertThat(only(facts, Fact.CallbackRequested.class).callback().promisedBy())
                .as("nobody can say")
                .isEqualTo(NINE.plusSeconds(3_600));
        assertThat(scene.tickFor(Duration.ofSeconds(3))).noneMatch(Fact.CallbackBegun.class::isInstance);

        List<Fact> opened = scene.ask(new Request.ResumeQueue(SALES, null, "boss"));

        assertThat(opened).anyMatch(Fact.CallbackBegun.class::isInstance).anyMatch(Fact.OfferMade.class::isInstance);
    }

    @Test
    void a_closing_queue_puts_it_aside_and_sends_it_not_away() {
        Scene shop = Scene.open(new Door(null, null, null, AtClose.EXIT, null));
        shop.configure("sara", Set.of(SALES), 100, Channel.PHONE);
        shop.available("sara");
        shop.present("sara", Presence.BREAK);
        shop.visit("v1", SALES, Channel.PHONE, shop.now);
        shop.visit("v2", SALES, Channel.PHONE, shop.now);
        shop.ask(request("cb", "v1", null));

        List<Fact> facts = shop.ask(new Request.SuspendQueue(SALES, null, "boss"));

        assertThat(only(facts, Fact.VisitExited.class).visit().id()).isEqualTo(new VisitId("v2"));
        assertThat(only(facts, Fact.VisitParked.class).visit().need().interaction())
                .isEqualTo(new InteractionId("i-v1"));
    }

    @Test
    void what_never_opens_again_expires_after_a_week() {
        scene.ask(new Request.SuspendQueue(SALES, null, "boss"));
        asks("cb", null, null);

        scene.advance(Callback.EXPIRES);
        List<Fact> facts = scene.tick();

        assertThat(only(facts, Fact.CallbackEnded.class).outcome()).isEqualTo(CallbackEnd.EXPIRED);
    }

    @Test
    void an_offered_visit_is_taken_back_first() {
        calls("v1");

        List<Fact> facts = asks("cb", "v1", NINE.plusSeconds(900));

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_CUSTOMER_LEFT);
        assertThat(scene.agentNamed("sara").used()).isZero();
    }

    @Test
    void for_a_visit_that_is_over_there_is_none() {
        calls("v1");
        scene.leave("v1");

        assertThat(refusal(asks("cb", "v1", null))).isEqualTo(Refusal.VISIT_ENDED);
        assertThat(refusal(asks("cb", "never", null))).isEqualTo(Refusal.UNKNOWN_VISIT);
    }

    @Test
    void who_is_in_line_or_in_hand_is_not_asked_for_twice() {
        busy();
        Need inHand = new Need(new InteractionId("i-v0"), SALES, Channel.PHONE, scene.now, null);
        Request second = new Request.RequestCallback(new CallbackId("cb"), "mina", null, inHand, null);
        assertThat(refusal(scene.ask(second))).isEqualTo(Refusal.ALREADY_SO);

        asks("cb", null, NINE.plusSeconds(900));
        assertThat(refusal(calls("cb"))).isEqualTo(Refusal.CALLBACK_OPEN);
    }

    private void busy() {
        calls("v0");
        scene.accept("v0");
    }

    private void asksAndIsTaken() {
        busy();
        calls("v1");
        asks("cb", "v1", null);
        scene.end("v0");
        takesAfter(Duration.ZERO);
    }

    private void takesAfter(Duration wait) {
        scene.advance(wait).tick();
        Offer offer = scene.pool.offersOut().getFirst();
        scene.ask(new Request.AcceptOffer(offer.id(), offer.agent()));
    }

    private List<Fact> calls(String visit) {
        return scene.visit(visit, SALES, Channel.PHONE, scene.now);
    }

    private List<Fact> asks(String id, @Nullable String visit, @Nullable Instant at) {
        return scene.ask(request(id, visit, at));
    }

    private Request request(String id, @Nullable String visit, @Nullable Instant at) {
        Need need =
                new Need(new InteractionId("i-" + (visit == null ? id : visit)), SALES, Channel.PHONE, scene.now, null);
        return new Request.RequestCallback(
                new CallbackId(id), "mina", visit == null ? null : new VisitId(visit), need, at);
    }

    private List<Fact> cancels(String id) {
        return scene.ask(new Request.CancelCallback(new CallbackId(id)));
    }

    private List<Fact> reports(Reached reached) {
        Handling handling = scene.handlingOf("v1");
        return scene.ask(new Request.ReportCallback(handling.id(), handling.agent(), reached));
    }

    private static Refusal refusal(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class).reason();
    }
}
