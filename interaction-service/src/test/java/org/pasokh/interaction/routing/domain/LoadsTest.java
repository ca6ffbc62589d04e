package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Mail that is laid aside for live work, and conversations whose customers are silent.
class LoadsTest {

    private final Scene scene = Scene.open().agent("sara");

    @Test
    void mail_is_laid_aside_for_a_call_and_goes_on_after_it() {
        mailInWork("m1");
        mailInWork("m2");

        List<Fact> called = scene.visit("call", SALES, Channel.PHONE, scene.now);

        assertThat(loads(called)).containsExactly(Load.LAID_ASIDE, Load.LAID_ASIDE);
        assertThat(only(called, Fact.OfferMade.class).offer().units()).isEqualTo(100);
        assertThat(scene.agentNamed("sara").used()).isEqualTo(100);
        scene.accept("call");
        scene.wrapUp("call");
        assertThat(scene.handlingOf("m1").load()).isEqualTo(Load.LAID_ASIDE);
        assertThat(loads(scene.end("call"))).containsExactly(Load.WHOLE, Load.WHOLE);
        assertThat(scene.agentNamed("sara").used()).isEqualTo(50);
    }

    @Test
    void a_call_that_is_declined_gives_the_mail_back() {
        mailInWork("m1");
        scene.visit("call", SALES, Channel.PHONE, scene.now);

        List<Fact> declined = scene.decline("call");

        assertThat(loads(declined)).startsWith(Load.WHOLE);
    }

    @Test
    void no_more_mail_is_laid_aside_than_a_chat_needs() {
        List.of("m1", "m2", "m3", "m4").forEach(this::mailInWork);

        List<Fact> chat = scene.chat("v1");

        assertThat(loads(chat)).hasSize(2);
        assertThat(scene.agentNamed("sara").used()).isEqualTo(83);
        assertThat(scene.agentNamed("sara").presence()).isEqualTo(Presence.AVAILABLE);
    }

    @Test
    void who_has_laid_mail_aside_gets_no_other_mail() {
        List.of("m1", "m2", "m3", "m4").forEach(this::mailInWork);
        scene.chat("v1");
        scene.accept("v1");

        List<Fact> social = scene.visit("s1", SALES, Channel.SOCIAL, scene.now);

        assertThat(scene.agentNamed("sara").free()).isEqualTo(17);
        assertThat(social).hasSize(1);
    }

    @Test
    void who_writes_up_mail_is_called_by_nobody() {
        mailInWork("m1");
        scene.wrapUp("m1");

        List<Fact> called = scene.visit("call", SALES, Channel.PHONE, scene.now);

        assertThat(called).hasSize(1);
        assertThat(only(scene.end("m1"), Fact.OfferMade.class).offer().visit()).isEqualTo(new VisitId("call"));
    }

    @Test
    void what_may_be_laid_aside_is_a_setting() {
        scene.ask(new Request.ConfigurePool(
                PoolSettings.of("v2", List.of(Scene.queue(SALES)), new Costs(Map.of(), Set.of(), null)), null));
        mailInWork("m1");

        assertThat(scene.visit("call", SALES, Channel.PHONE, scene.now)).hasSize(1);
    }

    @Test
    void a_silent_conversation_holds_little_and_returns_over_the_capacity() {
        List.of("v1", "v2", "v3").forEach(this::chatInWork);
        scene.advance(ofMinutes(10));

        scene.ask(new Request.CustomerSilent(new InteractionId("i-v1")));
        List<Fact> silent = scene.ask(new Request.CustomerSilent(new InteractionId("i-v2")));
        chatInWork("v4");
        scene.ask(new Request.CustomerSpoke(new InteractionId("i-v1")));
        List<Fact> spoke = scene.ask(new Request.CustomerSpoke(new InteractionId("i-v2")));
        List<Fact> fifth = scene.chat("v5");

        assertThat(only(silent, Fact.LoadChanged.class).holds()).isEqualTo(5);
        assertThat(only(silent, Fact.CapacityChanged.class).used()).isEqualTo(43);
        assertThat(only(spoke, Fact.CapacityChanged.class).used()).isEqualTo(132);
        assertThat(scene.agentNamed("sara").presence()).isEqualTo(Presence.BUSY);
        assertThat(fifth).hasSize(1);
        scene.end("v2");
        assertThat(scene.offeredTo("v5")).isNull();
        scene.end("v3");
        assertThat(scene.offeredTo("v5")).isEqualTo("sara");
    }

    @Test
    void a_customer_who_speaks_again_comes_before_mail() {
        chatInWork("v1");
        scene.ask(new Request.CustomerSilent(new InteractionId("i-v1")));
        List.of("m1", "m2", "m3").forEach(this::mailInWork);

        List<Fact> spoke = scene.ask(new Request.CustomerSpoke(new InteractionId("i-v1")));

        assertThat(loads(spoke)).containsExactly(Load.WHOLE, Load.LAID_ASIDE);
        assertThat(scene.agentNamed("sara").used()).isEqualTo(83);
    }

    @Test
    void silence_is_told_once_and_calls_have_none() {
        chatInWork("v1");
        Request silent = new Request.CustomerSilent(new InteractionId("i-v1"));
        scene.ask(silent);

        assertThat(only(scene.ask(silent), Fact.RequestRefused.class).reason()).isEqualTo(Refusal.ALREADY_SO);
        scene.end("v1");
        assertThat(only(scene.ask(silent), Fact.RequestRefused.class).reason()).isEqualTo(Refusal.ALREADY_SO);
        scene.visit("call", SALES, Channel.PHONE, scene.now);
        scene.accept("call");
        assertThat(only(scene.ask(new Request.CustomerSilent(new InteractionId("i-call"))), Fact.RequestRefused.class)
                        .reason())
                .isEqualTo(Refusal.ALREADY_SO);
    }

    @Test
    void an_agent_who_is_lost_gives_back_what_is_laid_aside_too() {
        mailInWork("m1");
        scene.visit("call", SALES, Channel.PHONE, scene.now);
        scene.accept("call");

        scene.advance(ofSeconds(40)).ask(new Request.ReportLostLease(Scene.id("sara"), scene.now));

        assertThat(scene.agentNamed("sara").held()).isEqualTo(Agent.Held.NOTHING);
        assertThat(scene.entries(Visit.class)).hasSize(2);
    }

    private void mailInWork(String visit) {
        scene.visit(visit, SALES, Channel.EMAIL, scene.now);
        scene.accept(visit);
    }

    private void chatInWork(String visit) {
        scene.chat(visit);
        scene.accept(visit);
    }

    private static List<Load> loads(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.LoadChanged.class::isInstance)
                .map(fact -> ((Fact.LoadChanged) fact).load())
                .toList();
    }
}
