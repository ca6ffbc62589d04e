package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

/// Skills, ladders and exclusions (domain 6.3 and 6.4).
class SkillsTest {

    private static final SkillNeed BILLING = SkilledFloor.need("billing", 4, false);

    private final SkilledFloor floor = new SkilledFloor();
    private final Scene scene = floor.scene;

    @Test
    void only_who_has_the_skill_at_its_level_is_asked_until_a_step_of_the_ladder_asks_for_less() {
        floor.queue(null, BILLING);
        floor.agent("weak", Map.of("billing", 3));
        floor.agent("busy", Map.of("billing", 5));
        floor.occupy("busy");

        scene.chat("v");

        assertThat(scene.offeredTo("v")).isNull();
        scene.tickFor(ofSeconds(29));
        assertThat(scene.offeredTo("v")).isNull();
        List<Fact> facts = scene.tickFor(ofSeconds(1));
        assertThat(scene.offeredTo("v")).isEqualTo("weak");
        Fact.VisitRelaxed relaxed = Scene.only(facts, Fact.VisitRelaxed.class);
        assertThat(relaxed.by()).isEqualTo(Climbing.By.TIME);
        assertThat(relaxed.asked()).isEqualTo(Map.of(new Skill("billing"), 3));
        assertThat(Scene.only(facts, Fact.OfferMade.class).decision().asked().rung())
                .isEqualTo(1);
    }

    @Test
    void a_step_that_gives_nothing_up_is_not_taken() {
        floor.queue(null, SkilledFloor.need("billing", 2, false));
        floor.agent("expert", Map.of("billing", 5));
        floor.occupy("expert");
        scene.chat("v");

        assertThat(scene.tickFor(ofSeconds(119))).noneMatch(Fact.VisitRelaxed.class::isInstance);
        Fact.VisitRelaxed relaxed = Scene.only(scene.tickFor(ofSeconds(1)), Fact.VisitRelaxed.class);
        assertThat(relaxed.rung()).isEqualTo(3);
        assertThat(relaxed.asked()).isEmpty();
    }

    @Test
    void steps_that_nobody_here_could_take_are_jumped_over() {
        floor.queue(null, BILLING);
        floor.agent("novice", Map.of("billing", 2));

        List<Fact> facts = scene.chat("v");

        Fact.VisitRelaxed relaxed = Scene.only(facts, Fact.VisitRelaxed.class);
        assertThat(relaxed.rung()).isEqualTo(2);
        assertThat(relaxed.by()).isEqualTo(Climbing.By.NOBODY_HERE);
        assertThat(scene.offeredTo("v")).isEqualTo("novice");
    }

    @Test
    void when_the_last_who_could_take_them_goes_the_waiting_climb() {
        floor.queue(null, BILLING);
        floor.agent("expert", Map.of("billing", 5));
        floor.occupy("expert");
        floor.agent("other", Map.of());
        scene.chat("v");
        assertThat(scene.offeredTo("v")).isNull();

        scene.present("expert", Presence.OFFLINE);

        assertThat(scene.offeredTo("v")).isEqualTo("other");
    }

    @Test
    void when_many_climb_at_once_a_restarted_router_goes_on_as_the_one_before() {
        floor.queue(null, BILLING);
        floor.agent("expert", Map.of("billing", 5));
        floor.occupy("expert");
        floor.agent("novice", Map.of("billing", 2));
        floor.occupy("novice");
        for (int i = 0; i < 1_200; i++) {
            scene.chat("v" + i);
        }
        scene.present("expert", Presence.OFFLINE);
        Pool restored = Pool.of(scene.pool.id(), scene.pool.entries().toList());
        long position = scene.pool.position();
        LogEntry tick =
                new LogEntry(new RequestId("tick"), scene.now, scene.now, position + 1, new Request.Tick(position));
        Router router = new Router(Scene::join);

        List<Happened> before = router.read(scene.pool, tick);

        assertThat(before)
                .filteredOn(each -> each.fact() instanceof Fact.VisitRelaxed)
                .hasSize(500);
        assertThat(router.read(restored, tick)).isEqualTo(before);
    }

    @Test
    void a_mandatory_skill_and_the_language_are_never_given_up() {
        floor.queue(null, SkilledFloor.need("licence", 1, true));
        floor.agent("unlicensed", Map.of("language.fa", 5));
        floor.agent("foreign", Map.of("licence", 5));

        List<Fact> facts = floor.visitIn("fa-IR", "v");

        scene.tickFor(ofMinutes(5));
        assertThat(scene.offeredTo("v")).isNull();
        assertThat(Scene.only(facts, Fact.VisitStranded.class).stranded()).isTrue();
        floor.agent("both", Map.of("licence", 1, "language.fa", 1));
        assertThat(scene.offeredTo("v")).isEqualTo("both");
        assertThat(scene.pool.visit(new VisitId("v")).orElseThrow().stranded()).isTrue();
        assertThat(Scene.only(scene.tickFor(ofSeconds(1)), Fact.VisitStranded.class)
                        .stranded())
                .isFalse();
    }

    @Test
    void a_set_up_under_which_a_waiting_visit_could_never_be_taken_raises_an_alarm_that_names_it() {
        floor.queue(null, SkilledFloor.need("licence", 1, true));
        floor.agent("only", Map.of("licence", 1));
        floor.occupy("only");
        scene.chat("v");

        floor.agent("only", Map.of());
        List<Fact> facts = scene.tickFor(ofSeconds(1));

        Fact.VisitStranded alarm = Scene.only(facts, Fact.VisitStranded.class);
        assertThat(alarm.visit().id().value()).isEqualTo("v");
        assertThat(alarm.asked()).isEqualTo(Map.of(new Skill("licence"), 1));
    }

    @Test
    void who_meets_what_was_asked_at_first_goes_before_who_meets_only_what_is_left() {
        floor.queue(null, BILLING);
        floor.agent("weak", Map.of("billing", 3));
        scene.advance(ofMinutes(5));
        floor.agent("expert", Map.of("billing", 4));

        Decision decision = Scene.only(
                        scene.visit("v", SALES, Channel.CHAT, scene.now.minusSeconds(40)), Fact.OfferMade.class)
                .decision();

        assertThat(decision.winner().agent().value()).isEqualTo("expert");
        assertThat(decision.next().getFirst().behindBy()).isEqualTo(OrderPart.FEWEST_RELAXED_SKILLS);
    }

    @Test
    void of_those_able_the_best_is_asked_where_the_queue_wants_that() {
        floor.queue(AgentOrder.BEST_SKILL, SkilledFloor.need("billing", 1, false));
        floor.agent("good", Map.of("billing", 3));
        scene.advance(ofMinutes(5));
        floor.agent("better", Map.of("billing", 4));

        Decision decision = Scene.only(scene.chat("v"), Fact.OfferMade.class).decision();

        assertThat(decision.winner().agent().value()).isEqualTo("better");
        assertThat(decision.next().getFirst().behindBy()).isEqualTo(OrderPart.BEST_SKILL);
    }

    @Test
    void an_excluded_agent_is_never_asked_and_counted_as_such() {
        floor.queue(null);
        floor.agent("subject", Map.of());
        floor.agent("other", Map.of());

        Decision decision = Scene.only(
                        floor.visit("v", new Requirements(List.of(), List.of(), Set.of(Scene.id("subject")))),
                        Fact.OfferMade.class)
                .decision();

        assertThat(decision.winner().agent().value()).isEqualTo("other");
        assertThat(decision.passedOver()).isEqualTo(Map.of(PassedOver.EXCLUDED, 1));
    }

    @Test
    void an_unanswered_offer_is_withdrawn_from_whom_a_late_identification_excludes_and_that_is_no_miss() {
        floor.queue(null);
        floor.agent("subject", Map.of());
        scene.chat("v");
        Requirements late = new Requirements(List.of(), List.of(), Set.of(Scene.id("subject")));

        List<Fact> facts = scene.ask(new Request.ChangeRequirements(new VisitId("v"), late, null));

        assertThat(Scene.only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_EXCLUDED);
        assertThat(scene.agentNamed("subject").presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(scene.pool.visit(new VisitId("v")).orElseThrow().missedBy()).isEmpty();
        assertThat(scene.offeredTo("v")).isNull();
    }

    @Test
    void after_the_accept_a_late_identification_takes_nothing_away_and_is_told() {
        floor.queue(null);
        floor.agent("subject", Map.of());
        scene.chat("v");
        scene.accept("v");
        Requirements late = new Requirements(List.of(), List.of(), Set.of(Scene.id("subject")));

        List<Fact> facts = scene.ask(new Request.ChangeRequirements(new VisitId("v"), late, null));

        assertThat(Scene.only(facts, Fact.HandlingWarned.class).handling().agent())
                .isEqualTo(Scene.id("subject"));
    }

    @Test
    void a_later_rung_never_asks_for_more() {
        List<SkillNeed> needs =
                List.of(BILLING, SkilledFloor.need("repair", 2, false), SkilledFloor.need("licence", 3, true));
        for (int rung = 0; rung < SkilledFloor.LADDER.last(); rung++) {
            Map<Skill, Integer> now = SkilledFloor.LADDER.levels(needs, rung);
            Map<Skill, Integer> later = SkilledFloor.LADDER.levels(needs, rung + 1);
            later.forEach((skill, level) -> assertThat(level).isLessThanOrEqualTo(now.getOrDefault(skill, 0)));
        }
        assertThat(SkilledFloor.LADDER.levels(needs, SkilledFloor.LADDER.last()))
                .isEqualTo(Map.of(new Skill("licence"), 3));
    }
}
