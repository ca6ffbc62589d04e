package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

/// Agents whom a visit prefers (domain 6.6).
class PreferredAgentTest {

    private final SkilledFloor floor = new SkilledFloor();
    private final Scene scene = floor.scene;

    @Test
    void a_visit_is_kept_for_a_busy_agent_it_prefers_for_half_the_promised_time_and_then_is_for_all() {
        floor.queue(null);
        floor.agent("last", Map.of());
        floor.occupy("last");
        floor.agent("other", Map.of());

        floor.visit("v", SkilledFloor.preferring("last"));

        assertThat(scene.offeredTo("v")).isNull();
        scene.tickFor(ofSeconds(9));
        assertThat(scene.offeredTo("v")).isNull();
        List<Fact> facts = scene.tickFor(ofSeconds(1));
        assertThat(Scene.only(facts, Fact.VisitReleased.class).why()).isEqualTo(Preferring.Released.LIMIT);
        assertThat(scene.offeredTo("v")).isEqualTo("other");
    }

    @Test
    void whom_a_visit_prefers_is_asked_before_all_others_as_soon_as_there_is_room() {
        floor.queue(null);
        floor.agent("last", Map.of());
        floor.occupy("last");
        floor.agent("other", Map.of());
        floor.visit("v", SkilledFloor.preferring("last"));

        List<Fact> facts = scene.end("work-of-last");

        assertThat(scene.offeredTo("v")).isEqualTo("last");
        Decision decision = Scene.only(facts, Fact.OfferMade.class).decision();
        assertThat(decision.passedOver()).isEqualTo(Map.of(PassedOver.NOT_PREFERRED, 1));
    }

    @Test
    void nobody_waits_for_a_preferred_agent_who_is_not_at_work_or_goes() {
        floor.queue(null);
        floor.agent("last", Map.of());
        floor.occupy("last");
        floor.agent("other", Map.of());
        floor.visit("v", SkilledFloor.preferring("last"));

        List<Fact> facts = scene.present("last", Presence.BREAK);

        assertThat(Scene.only(facts, Fact.VisitReleased.class).why()).isEqualTo(Preferring.Released.NOBODY_TO_WAIT_FOR);
        assertThat(scene.offeredTo("v")).isEqualTo("other");
        floor.visit("second", SkilledFloor.preferring("last"));
        assertThat(scene.offeredTo("second")).isEqualTo("other");
    }
}
