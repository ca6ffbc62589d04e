package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

class ReadinessTest {

    private final Scene scene = Scene.open();

    @Test
    void who_is_ready_for_some_channels_is_offered_nothing_of_the_others() {
        scene.agent("sara");
        scene.readyFor("sara", Channel.CHAT);

        scene.visit("call", SALES, Channel.PHONE, scene.now);
        scene.chat("chat");

        assertThat(scene.offeredTo("call")).isNull();
        assertThat(scene.offeredTo("chat")).isEqualTo("sara");
    }

    @Test
    void no_room_is_kept_for_what_the_agent_is_not_ready_for() {
        scene.agent("sara");
        scene.readyFor("sara", Channel.CHAT);
        scene.visit("call", SALES, Channel.PHONE, scene.now);
        scene.chat("first");
        scene.advance(Duration.ofHours(1));

        scene.chat("much later");

        assertThat(scene.offeredTo("much later")).isEqualTo("sara");
    }

    @Test
    void a_channel_that_is_taken_up_again_gets_what_waits() {
        scene.agent("sara");
        scene.readyFor("sara", Channel.CHAT);
        scene.visit("call", SALES, Channel.PHONE, scene.now);

        scene.available("sara");

        assertThat(scene.offeredTo("call")).isEqualTo("sara");
    }

    @Test
    void what_was_offered_of_a_channel_goes_back_when_the_agent_is_no_longer_ready_for_it_and_that_is_no_miss() {
        scene.agent("sara");
        scene.chat("chat");
        scene.visit("mail", SALES, Channel.EMAIL, scene.now);

        List<Fact> facts = scene.readyFor("sara", Channel.EMAIL);

        assertThat(only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_AGENT_LEFT);
        assertThat(scene.pool.visit(new VisitId("chat")).orElseThrow().missedBy())
                .isEmpty();
        assertThat(scene.offeredTo("chat")).isNull();
        assertThat(scene.offeredTo("mail")).isEqualTo("sara");
        assertThat(scene.agentNamed("sara").used()).isEqualTo(25);
    }

    @Test
    void work_in_hand_goes_on() {
        scene.agent("sara");
        scene.chat("chat");
        scene.accept("chat");

        List<Fact> facts = scene.readyFor("sara", Channel.EMAIL);

        assertThat(facts).hasOnlyElementsOfTypes(Fact.PresenceChanged.class, Fact.QueueStateChanged.class);
        assertThat(scene.handlingOf("chat").inConversation()).isTrue();
    }

    @Test
    void who_is_busy_stays_busy_until_something_of_what_is_wanted_fits() {
        scene.agent("sara");
        scene.visit("call", SALES, Channel.PHONE, scene.now);
        scene.accept("call");

        Fact.PresenceChanged narrowed = only(scene.readyFor("sara", Channel.PHONE), Fact.PresenceChanged.class);
        assertThat(narrowed.from()).isEqualTo(Presence.BUSY);
        assertThat(narrowed.to()).isEqualTo(Presence.BUSY);

        scene.end("call");
        assertThat(scene.agentNamed("sara").presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(scene.agentNamed("sara").attendance().channels()).containsExactly(Channel.PHONE);
    }

    @Test
    void the_decision_counts_who_was_not_ready_for_the_channel() {
        scene.agent("sara");
        scene.agent("reza");
        scene.configure("nima", Set.of(SALES), 100, Channel.PHONE);
        scene.readyFor("reza", Channel.PHONE);

        Decision decision = only(scene.chat("chat"), Fact.OfferMade.class).decision();

        assertThat(decision.able()).isEqualTo(1);
        assertThat(decision.passedOver())
                .isEqualTo(Map.of(PassedOver.NOT_READY_FOR_CHANNEL, 1, PassedOver.CHANNEL_NOT_SERVED, 1));
    }

    @Test
    void a_channel_that_nobody_is_ready_for_is_unstaffed() {
        scene.agent("sara", 100, Channel.CHAT, Channel.PHONE);

        Fact.QueueStateChanged gone = scene.readyFor("sara", Channel.CHAT).stream()
                .filter(Fact.QueueStateChanged.class::isInstance)
                .map(Fact.QueueStateChanged.class::cast)
                .filter(told -> told.state().queue().equals(SALES))
                .findFirst()
                .orElseThrow();
        assertThat(gone.state().channel()).isEqualTo(Channel.PHONE);
        assertThat(gone.state().staffed()).isFalse();

        scene.present("sara", Presence.BREAK);
        assertThat(scene.pool
                        .queueing()
                        .state(SALES, Channel.PHONE)
                        .orElseThrow()
                        .staffed())
                .as("who is on a break is expected back for all")
                .isTrue();
    }

    @Test
    void a_miss_does_not_change_what_the_agent_is_ready_for_and_a_break_does() {
        scene.agent("sara");
        scene.readyFor("sara", Channel.CHAT);
        scene.chat("chat");

        scene.tickFor(Duration.ofSeconds(21));
        assertThat(scene.agentNamed("sara").presence()).isEqualTo(Presence.NOT_RESPONDING);
        assertThat(scene.agentNamed("sara").attendance().channels()).containsExactly(Channel.CHAT);

        scene.present("sara", Presence.BREAK);
        assertThat(scene.agentNamed("sara").attendance().channels()).isNull();
    }

    @Test
    void the_same_readiness_again_is_so_already_and_another_is_not() {
        scene.agent("sara");

        assertThat(only(scene.available("sara"), Fact.RequestRefused.class).reason())
                .isEqualTo(Refusal.ALREADY_SO);
        assertThat(scene.readyFor("sara", Channel.CHAT)).first().isInstanceOf(Fact.PresenceChanged.class);
        assertThat(only(scene.readyFor("sara", Channel.CHAT), Fact.RequestRefused.class)
                        .reason())
                .isEqualTo(Refusal.ALREADY_SO);
    }

    @Test
    void readiness_does_not_touch_idle_time() {
        scene.agent("sara");
        scene.advance(Duration.ofMinutes(5));

        scene.readyFor("sara", Channel.CHAT);

        assertThat(scene.agentNamed("sara").attendance().idleSince()).isEqualTo(Scene.NINE);
    }

    @Test
    void a_break_is_for_a_reason_that_the_pool_knows() {
        scene.ask(new Request.ConfigurePool(Scene.settings("v2").breakingFor(Set.of("lunch")), null));
        scene.agent("sara");

        assertThat(pause(null)).isInstanceOf(Fact.RequestRefused.class);
        assertThat(pause("nap"))
                .isEqualTo(new Fact.RequestRefused(Refusal.UNKNOWN_BREAK_REASON, id("sara"), scene.now));
        assertThat(scene.agentNamed("sara").presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(pause("lunch")).isInstanceOf(Fact.PresenceChanged.class);
        assertThat(scene.agentNamed("sara").attendance().reason()).isEqualTo("lunch");
    }

    private Fact pause(@Nullable String reason) {
        return scene.ask(new Request.SetPresence(id("sara"), Presence.BREAK, reason, "sara", null))
                .getFirst();
    }
}
