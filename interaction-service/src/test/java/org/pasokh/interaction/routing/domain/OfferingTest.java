package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.IdleFrom;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;
import org.pasokh.interaction.routing.domain.Decision.Trigger;

class OfferingTest {

    private final Scene scene = Scene.open();

    @Test
    void a_visit_is_offered_at_once_when_somebody_is_free() {
        scene.agent("sara");

        List<Fact> facts = scene.chat("v1");

        assertThat(facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("VisitEnqueued", "OfferMade", "CapacityChanged");
        Offer offer = only(facts, Fact.OfferMade.class).offer();
        assertThat(offer.agent()).isEqualTo(id("sara"));
        assertThat(offer.deadline()).isEqualTo(scene.now.plus(ofSeconds(20)));
        assertThat(offer.id().value()).isEqualTo("offer:v1:1");
    }

    @Test
    void among_equally_free_agents_the_one_idle_longest_is_offered_the_visit() {
        scene.agent("sara");
        scene.advance(ofSeconds(1)).agent("omid");
        scene.chat("v1");
        scene.accept("v1");
        scene.end("v1");

        scene.advance(ofSeconds(1)).chat("v2");

        assertThat(scene.offeredTo("v2")).isEqualTo("omid");
    }

    @Test
    void more_free_capacity_goes_before_longer_idleness() {
        scene.agent("sara");
        scene.advance(ofMinutes(5)).agent("omid");
        scene.chat("v1");

        scene.chat("v2");

        assertThat(scene.offeredTo("v1")).isEqualTo("sara");
        assertThat(scene.offeredTo("v2")).isEqualTo("omid");
    }

    @Test
    void the_share_that_is_free_counts_and_not_the_units() {
        scene.agent("large", 200, Channel.CHAT);
        scene.agent("small", 50, Channel.CHAT);
        scene.chat("v1");
        scene.chat("v2");
        assertThat(Set.of(scene.offerOf("v1").agent(), scene.offerOf("v2").agent()))
                .containsExactlyInAnyOrder(id("large"), id("small"));

        scene.chat("v3");

        assertThat(scene.offeredTo("v3")).isEqualTo("large");
    }

    @Test
    void agents_who_tie_are_drawn_by_lot_and_another_day_draws_otherwise() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f");

        List<String> winners = IntStream.range(0, 20)
                .mapToObj(day -> {
                    Scene other = Scene.open().advance(Duration.ofDays(day));
                    names.forEach(other::agent);
                    other.chat("v");
                    return other.offerOf("v").agent().value();
                })
                .distinct()
                .toList();

        assertThat(winners).hasSizeGreaterThan(2);
    }

    @Test
    void a_free_agent_gets_the_visit_whose_customer_waits_longest() {
        scene.visit("late", SALES, Channel.CHAT, scene.now);
        scene.visit("early", RETURNS, Channel.CHAT, scene.now.minus(ofMinutes(2)));

        scene.agent("sara", 33, Channel.CHAT);

        assertThat(scene.offeredTo("early")).isEqualTo("sara");
        assertThat(scene.offeredTo("late")).isNull();
    }

    @Test
    void mail_without_a_due_time_waits_behind_live_work_for_a_day() {
        scene.visit("mail", SALES, Channel.EMAIL, scene.now.minus(ofHours(4)));
        scene.visit("chat", SALES, Channel.CHAT, scene.now);
        scene.visit("old mail", SALES, Channel.EMAIL, scene.now.minus(ofHours(25)));

        scene.agent("sara", 30, Channel.CHAT, Channel.EMAIL);

        assertThat(scene.offeredTo("old mail")).isEqualTo("sara");
        scene.accept("old mail");
        scene.end("old mail");
        assertThat(scene.offeredTo("chat")).isEqualTo("sara");
    }

    @Test
    void a_call_takes_the_whole_agent_and_only_a_wholly_free_one() {
        scene.agent("sara");
        scene.chat("v1");
        scene.visit("call", SALES, Channel.PHONE, scene.now);
        assertThat(scene.offeredTo("call")).isNull();

        scene.accept("v1");
        scene.end("v1");
        scene.chat("v2");

        assertThat(scene.offeredTo("call")).isEqualTo("sara");
        assertThat(scene.agentNamed("sara").used()).isEqualTo(100);
        assertThat(scene.offeredTo("v2")).isNull();
    }

    @Test
    void a_call_takes_the_whole_agent_however_large_the_capacity_is() {
        scene.agent("sara", 200, Channel.PHONE, Channel.CHAT);
        scene.visit("call", SALES, Channel.PHONE, scene.now);

        scene.chat("beside");

        assertThat(scene.offeredTo("call")).isEqualTo("sara");
        assertThat(scene.agentNamed("sara").used()).isEqualTo(200);
        assertThat(scene.offeredTo("beside")).isNull();
    }

    @Test
    void who_has_a_chat_gets_no_call_however_much_is_free() {
        scene.agent("sara", 200, Channel.PHONE, Channel.CHAT);
        scene.chat("v1");

        scene.visit("call", SALES, Channel.PHONE, scene.now);

        assertThat(scene.offeredTo("call")).isNull();
    }

    @Test
    void three_chats_fill_an_agent_who_is_busy_then() {
        scene.agent("sara", 100, Channel.CHAT);

        scene.chat("v1");
        scene.chat("v2");
        List<Fact> third = scene.chat("v3");
        List<Fact> fourth = scene.chat("v4");

        assertThat(only(third, Fact.PresenceChanged.class).to()).isEqualTo(Presence.BUSY);
        assertThat(fourth).singleElement().isInstanceOf(Fact.VisitEnqueued.class);
    }

    @Test
    void nothing_is_offered_for_a_channel_or_queue_that_the_agent_does_not_serve() {
        scene.configure("sara", Set.of(RETURNS), 100, Channel.CHAT);
        scene.available("sara");

        scene.chat("other queue");
        scene.visit("other channel", RETURNS, Channel.EMAIL, scene.now);

        assertThat(scene.pool.hasOffersOut()).isFalse();
        assertThat(scene.pool.waiting()).isEqualTo(2);
    }

    @Test
    void the_decision_says_who_could_have_taken_it_and_why_the_others_could_not() {
        scene.agent("first");
        scene.advance(ofSeconds(60)).agent("second");
        scene.agent("half", 50, Channel.CHAT);
        scene.chat("before");
        scene.agent("mailer", 100, Channel.EMAIL);
        scene.agent("pausing");
        scene.present("pausing", Presence.BREAK);
        scene.configure("away", Set.of(SALES), 100, Channel.CHAT);
        scene.advance(ofSeconds(10));

        Decision decision = only(scene.chat("v1"), Fact.OfferMade.class).decision();

        assertThat(scene.offeredTo("before")).isEqualTo("first");
        assertThat(decision.trigger()).isEqualTo(Trigger.VISIT_WAITED);
        assertThat(decision.winner().agent()).isIn(id("second"), id("half"));
        assertThat(decision.winner().idle()).isEqualTo(ofSeconds(10));
        assertThat(decision.able()).isEqualTo(3);
        assertThat(decision.next())
                .extracting(next -> next.behindBy())
                .containsExactly(OrderPart.DAILY_DRAW, OrderPart.FREE_CAPACITY_SHARE);
        assertThat(decision.passedOver())
                .containsOnly(
                        Map.entry(PassedOver.CHANNEL_NOT_SERVED, 1),
                        Map.entry(PassedOver.ON_BREAK, 1),
                        Map.entry(PassedOver.OFFLINE, 1));
        assertThat(decision.configuration()).isEqualTo("v1");
    }

    @Test
    void time_on_a_break_neither_adds_to_idleness_nor_takes_from_it() {
        scene.agent("sara");
        scene.advance(ofMinutes(10)).present("sara", Presence.BREAK);
        scene.advance(ofMinutes(30)).available("sara");
        scene.advance(ofMinutes(1));

        Decision decision = only(scene.chat("v1"), Fact.OfferMade.class).decision();

        assertThat(decision.winner().idle()).isEqualTo(ofMinutes(11));
    }

    @Test
    void work_that_ends_on_a_break_lets_idleness_begin_after_it() {
        scene.agent("sara");
        scene.chat("v1");
        scene.accept("v1");
        scene.advance(ofMinutes(1)).present("sara", Presence.BREAK);
        scene.advance(ofMinutes(1)).end("v1");
        scene.advance(ofMinutes(5)).available("sara");
        scene.advance(ofMillis(7));

        Decision decision = only(scene.chat("v2"), Fact.OfferMade.class).decision();

        assertThat(decision.winner().idle()).isEqualTo(ofMillis(7));
    }

    @Test
    void idleness_begins_with_the_login_until_some_work_has_ended() {
        scene.agent("sara");
        Decision first = only(scene.chat("v1"), Fact.OfferMade.class).decision();
        scene.accept("v1");
        Decision second = only(scene.chat("v2"), Fact.OfferMade.class).decision();
        scene.end("v1");
        Decision third = only(scene.chat("v3"), Fact.OfferMade.class).decision();

        assertThat(List.of(first, second, third))
                .extracting(decision -> decision.winner().idleFrom())
                .containsExactly(IdleFrom.SIGN_IN, IdleFrom.SIGN_IN, IdleFrom.FINISHED_WORK);
    }

    @Test
    void a_visit_asked_for_in_the_future_waits_since_now() {
        List<Fact> facts = scene.visit("v1", SALES, Channel.CHAT, scene.now.plus(ofMinutes(3)));

        assertThat(only(facts, Fact.VisitEnqueued.class).need().waitingSince()).isEqualTo(scene.now);
    }
}
