package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

/// Whose room an agent's free units are.
class RoomTest {

    private static final LineOrder CALLS_FIRST = new LineOrder(
            LineOrder.USUAL.channels(),
            LineOrder.USUAL.tiers(),
            LineOrder.USUAL.severities(),
            LineOrder.USUAL.returns(),
            1_200,
            0,
            30,
            80);

    /// Mail holds its room here, whoever calls.
    private static final Costs NOTHING_YIELDS = new Costs(Map.of(), Set.of(), null);

    private final Scene scene = new Scene();

    @Test
    void room_is_kept_for_the_first_in_line_who_needs_more_of_it() {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), NOTHING_YIELDS), null));
        scene.agent("sara", 100, Channel.CHAT, Channel.EMAIL);
        List.of("m1", "m2", "m3").forEach(this::mail);
        List.of("m1", "m2", "m3").forEach(scene::accept);
        scene.chat("chat");

        List<Fact> fourth = mail("m4");
        List<Fact> ended = scene.end("m1");

        assertThat(fourth).noneMatch(Fact.OfferMade.class::isInstance);
        assertThat(only(ended, Fact.OfferMade.class).offer().visit()).isEqualTo(new VisitId("chat"));
    }

    @Test
    void room_that_is_kept_is_free_again_when_the_other_leaves() {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), NOTHING_YIELDS), null));
        scene.agent("sara", 100, Channel.CHAT, Channel.EMAIL);
        List.of("m1", "m2", "m3").forEach(this::mail);
        scene.chat("chat");
        mail("m4");

        List<Fact> left = scene.leave("chat");

        assertThat(only(left, Fact.OfferMade.class).offer().visit()).isEqualTo(new VisitId("m4"));
    }

    @Test
    void work_that_could_pass_in_one_line_may_use_the_room_meanwhile() {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), NOTHING_YIELDS), null));
        scene.agent("sara", 100, Channel.PHONE, Channel.CHAT);
        scene.chat("v1");
        scene.visit("call", SALES, Channel.PHONE, scene.now);

        scene.advance(ofMinutes(9)).chat("soon");
        scene.accept("soon");
        scene.advance(ofMinutes(2)).chat("late");

        assertThat(scene.handlingOf("soon").agent()).isEqualTo(id("sara"));
        assertThat(scene.offeredTo("late")).isNull();
    }

    @Test
    void who_keeps_room_is_counted_in_the_decision() {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), NOTHING_YIELDS), null));
        scene.agent("sara", 100, Channel.CHAT, Channel.EMAIL);
        List.of("m1", "m2", "m3").forEach(this::mail);
        scene.chat("chat");
        scene.configure("mailer", Set.of(SALES), 100, Channel.EMAIL);
        scene.available("mailer");

        Decision decision = only(mail("m4"), Fact.OfferMade.class).decision();

        assertThat(decision.winner().agent()).isEqualTo(id("mailer"));
        assertThat(decision.able()).isEqualTo(1);
        assertThat(decision.passedOver()).containsEntry(PassedOver.KEPT_FOR_ANOTHER, 1);
    }

    @Test
    void where_calls_go_first_mail_waits_while_too_few_calls_are_answered_in_time() {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), NOTHING_YIELDS, CALLS_FIRST), null));
        scene.now = Arrivals.time("10:00");
        scene.agent("sara", 100, Channel.PHONE, Channel.EMAIL);
        Arrivals.into(scene, "busy EMAIL 09:00:00 due=10:00:00");
        scene.accept("busy");
        Arrivals.into(scene, "call PHONE 09:59:30; due EMAIL 09:00:00 10:00:00 due=09:45:00");

        boolean waited = scene.offeredTo("due") == null;
        scene.advance(ofMinutes(16));
        scene.tick();

        assertThat(waited).isTrue();
        assertThat(scene.offeredTo("due")).isEqualTo("sara");
    }

    @Test
    void without_the_switch_mail_that_is_due_takes_its_turn() {
        scene.ask(new Request.ConfigurePool(PoolSettings.of("1", queues(), NOTHING_YIELDS), null));
        scene.now = Arrivals.time("10:00");
        scene.agent("sara", 100, Channel.PHONE, Channel.EMAIL);
        Arrivals.into(scene, "busy EMAIL 09:00:00 due=10:00:00");
        scene.accept("busy");

        Arrivals.into(scene, "call PHONE 09:59:30; due EMAIL 09:00:00 10:00:00 due=09:45:00");

        assertThat(scene.offeredTo("due")).isEqualTo("sara");
    }

    private static List<QueueSettings> queues() {
        return List.of(Scene.queue(SALES), Scene.queue(RETURNS));
    }

    private List<Fact> mail(String visit) {
        return scene.visit(visit, SALES, Channel.EMAIL, scene.now);
    }
}
