package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

/// Skills, ladders, exclusions and preferred agents (domain 6.3, 6.4 and 6.6).
class SkillsTest {

    private static final SkillNeed BILLING = need("billing", 4, false);
    private static final Ladder LADDER = new Ladder(List.of(
            new LadderStep(ofSeconds(30), 3, false),
            new LadderStep(ofSeconds(60), 2, false),
            new LadderStep(ofSeconds(120), null, true)));

    private final Scene scene = new Scene();

    @Test
    void only_who_has_the_skill_at_its_level_is_asked_until_a_step_of_the_ladder_asks_for_less() {
        queue(null, BILLING);
        agent("weak", Map.of("billing", 3));
        agent("busy", Map.of("billing", 5));
        occupy("busy");

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
    void steps_that_nobody_here_could_take_are_jumped_over() {
        queue(null, BILLING);
        agent("novice", Map.of("billing", 2));

        List<Fact> facts = scene.chat("v");

        Fact.VisitRelaxed relaxed = Scene.only(facts, Fact.VisitRelaxed.class);
        assertThat(relaxed.rung()).isEqualTo(2);
        assertThat(relaxed.by()).isEqualTo(Climbing.By.NOBODY_HERE);
        assertThat(scene.offeredTo("v")).isEqualTo("novice");
    }

    @Test
    void when_the_last_who_could_take_them_goes_the_waiting_climb() {
        queue(null, BILLING);
        agent("expert", Map.of("billing", 5));
        occupy("expert");
        agent("other", Map.of());
        scene.chat("v");
        assertThat(scene.offeredTo("v")).isNull();

        scene.present("expert", Presence.OFFLINE);

        assertThat(scene.offeredTo("v")).isEqualTo("other");
    }

    @Test
    void a_mandatory_skill_and_the_language_are_never_given_up() {
        queue(null, need("licence", 1, true));
        agent("unlicensed", Map.of("language.fa", 5));
        agent("foreign", Map.of("licence", 5));

        List<Fact> facts = visitIn("fa-IR", "v");

        scene.tickFor(ofMinutes(5));
        assertThat(scene.offeredTo("v")).isNull();
        assertThat(Scene.only(facts, Fact.VisitStranded.class).stranded()).isTrue();
        agent("both", Map.of("licence", 1, "language.fa", 1));
        assertThat(scene.offeredTo("v")).isEqualTo("both");
        assertThat(scene.pool.visit(new VisitId("v")).orElseThrow().stranded()).isTrue();
        assertThat(Scene.only(scene.tickFor(ofSeconds(1)), Fact.VisitStranded.class)
                        .stranded())
                .isFalse();
    }

    @Test
    void a_set_up_under_which_a_waiting_visit_could_never_be_taken_raises_an_alarm_that_names_it() {
        queue(null, need("licence", 1, true));
        agent("only", Map.of("licence", 1));
        occupy("only");
        scene.chat("v");

        agent("only", Map.of());
        List<Fact> facts = scene.tickFor(ofSeconds(1));

        Fact.VisitStranded alarm = Scene.only(facts, Fact.VisitStranded.class);
        assertThat(alarm.visit().id().value()).isEqualTo("v");
        assertThat(alarm.asked()).isEqualTo(Map.of(new Skill("licence"), 1));
    }

    @Test
    void who_meets_what_was_asked_at_first_goes_before_who_meets_only_what_is_left() {
        queue(null, BILLING);
        agent("weak", Map.of("billing", 3));
        scene.advance(ofMinutes(5));
        agent("expert", Map.of("billing", 4));

        Decision decision = Scene.only(
                        scene.visit("v", SALES, Channel.CHAT, scene.now.minusSeconds(40)), Fact.OfferMade.class)
                .decision();

        assertThat(decision.winner().agent().value()).isEqualTo("expert");
        assertThat(decision.next().getFirst().behindBy()).isEqualTo(OrderPart.FEWEST_RELAXED_SKILLS);
    }

    @Test
    void of_those_able_the_best_is_asked_where_the_queue_wants_that() {
        queue(AgentOrder.BEST_SKILL, need("billing", 1, false));
        agent("good", Map.of("billing", 3));
        scene.advance(ofMinutes(5));
        agent("better", Map.of("billing", 4));

        Decision decision = Scene.only(scene.chat("v"), Fact.OfferMade.class).decision();

        assertThat(decision.winner().agent().value()).isEqualTo("better");
        assertThat(decision.next().getFirst().behindBy()).isEqualTo(OrderPart.BEST_SKILL);
    }

    @Test
    void an_excluded_agent_is_never_asked_and_counted_as_such() {
        queue(null);
        agent("subject", Map.of());
        agent("other", Map.of());

        Decision decision = Scene.only(
                        visit("v", new Requirements(List.of(), List.of(), Set.of(Scene.id("subject")))),
                        Fact.OfferMade.class)
                .decision();

        assertThat(decision.winner().agent().value()).isEqualTo("other");
        assertThat(decision.passedOver()).isEqualTo(Map.of(PassedOver.EXCLUDED, 1));
    }

    @Test
    void an_unanswered_offer_is_withdrawn_from_whom_a_late_identification_excludes_and_that_is_no_miss() {
        queue(null);
        agent("subject", Map.of());
        scene.chat("v");
        Requirements late = new Requirements(List.of(), List.of(), Set.of(Scene.id("subject")));

        List<Fact> facts = scene.ask(new Request.ChangeRequirements(new VisitId("v"), late));

        assertThat(Scene.only(facts, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_EXCLUDED);
        assertThat(scene.agentNamed("subject").presence()).isEqualTo(Presence.AVAILABLE);
        assertThat(scene.pool.visit(new VisitId("v")).orElseThrow().missedBy()).isEmpty();
        assertThat(scene.offeredTo("v")).isNull();
    }

    @Test
    void after_the_accept_a_late_identification_takes_nothing_away_and_is_told() {
        queue(null);
        agent("subject", Map.of());
        scene.chat("v");
        scene.accept("v");
        Requirements late = new Requirements(List.of(), List.of(), Set.of(Scene.id("subject")));

        List<Fact> facts = scene.ask(new Request.ChangeRequirements(new VisitId("v"), late));

        assertThat(Scene.only(facts, Fact.HandlingWarned.class).handling().agent())
                .isEqualTo(Scene.id("subject"));
    }

    @Test
    void a_visit_is_kept_for_a_busy_agent_it_prefers_for_half_the_promised_time_and_then_is_for_all() {
        queue(null);
        agent("last", Map.of());
        occupy("last");
        agent("other", Map.of());

        visit("v", preferring("last"));

        assertThat(scene.offeredTo("v")).isNull();
        scene.tickFor(ofSeconds(9));
        assertThat(scene.offeredTo("v")).isNull();
        List<Fact> facts = scene.tickFor(ofSeconds(1));
        assertThat(Scene.only(facts, Fact.VisitReleased.class).why()).isEqualTo(Preferring.Released.LIMIT);
        assertThat(scene.offeredTo("v")).isEqualTo("other");
    }

    @Test
    void whom_a_visit_prefers_is_asked_before_all_others_as_soon_as_there_is_room() {
        queue(null);
        agent("last", Map.of());
        occupy("last");
        agent("other", Map.of());
        visit("v", preferring("last"));

        List<Fact> facts = scene.end("work-of-last");

        assertThat(scene.offeredTo("v")).isEqualTo("last");
        Decision decision = Scene.only(facts, Fact.OfferMade.class).decision();
        assertThat(decision.passedOver()).isEqualTo(Map.of(PassedOver.NOT_PREFERRED, 1));
    }

    @Test
    void nobody_waits_for_a_preferred_agent_who_is_not_at_work_or_goes() {
        queue(null);
        agent("last", Map.of());
        occupy("last");
        agent("other", Map.of());
        visit("v", preferring("last"));

        List<Fact> facts = scene.present("last", Presence.BREAK);

        assertThat(Scene.only(facts, Fact.VisitReleased.class).why()).isEqualTo(Preferring.Released.NOBODY_TO_WAIT_FOR);
        assertThat(scene.offeredTo("v")).isEqualTo("other");
        visit("second", preferring("last"));
        assertThat(scene.offeredTo("second")).isEqualTo("other");
    }

    @Test
    void a_later_rung_never_asks_for_more() {
        List<SkillNeed> needs = List.of(BILLING, need("repair", 2, false), need("licence", 3, true));
        for (int rung = 0; rung < LADDER.last(); rung++) {
            Map<Skill, Integer> now = LADDER.levels(needs, rung);
            Map<Skill, Integer> later = LADDER.levels(needs, rung + 1);
            later.forEach((skill, level) -> assertThat(level).isLessThanOrEqualTo(now.getOrDefault(skill, 0)));
        }
        assertThat(LADDER.levels(needs, LADDER.last())).isEqualTo(Map.of(new Skill("licence"), 3));
    }

    private void queue(@Nullable AgentOrder order, SkillNeed... needs) {
        QueueSettings.Asks asks = new QueueSettings.Asks(List.of(needs), true, LADDER, null);
        QueueSettings settings =
                new QueueSettings(SALES, ofSeconds(20), ofSeconds(60), 5, null, null, order, null, asks);
        scene.ask(new Request.ConfigurePool(PoolSettings.of("v1", List.of(settings), Costs.USUAL), null));
    }

    private void agent(String name, Map<String, Integer> levels) {
        Map<Skill, Integer> skills = new HashMap<>();
        levels.forEach((skill, level) -> skills.put(new Skill(skill), level));
        scene.ask(new Request.ConfigureAgent(
                Scene.id(name),
                new AgentProfile(
                        Scene.join(name, levels.toString()),
                        Set.of(SALES),
                        Set.of(Channel.CHAT, Channel.PHONE),
                        100,
                        skills)));
        scene.available(name);
    }

    /// Gives somebody a call that only they may take.
    private void occupy(String name) {
        Set<AgentId> others = new HashSet<>(scene.pool.agents());
        others.remove(Scene.id(name));
        String work = "work-of-" + name;
        Need call = new Need(
                new InteractionId("i-" + work),
                SALES,
                Channel.PHONE,
                scene.now.minus(Duration.ofHours(1)),
                null,
                null,
                new Requirements(List.of(), List.of(), others));
        scene.ask(new Request.RequestVisit(new VisitId(work), call));
        scene.accept(work);
    }

    private List<Fact> visitIn(String language, String name) {
        return visit(name, language, null);
    }

    private List<Fact> visit(String name, Requirements requirements) {
        return visit(name, null, requirements);
    }

    private List<Fact> visit(String name, @Nullable String language, @Nullable Requirements requirements) {
        Need need =
                new Need(new InteractionId("i-" + name), SALES, Channel.CHAT, scene.now, language, null, requirements);
        return scene.ask(new Request.RequestVisit(new VisitId(name), need));
    }

    private static Requirements preferring(String agent) {
        return new Requirements(
                List.of(), List.of(new Preference(Scene.id(agent), Preference.Why.LAST_AGENT)), Set.of());
    }

    private static SkillNeed need(String skill, int level, boolean mandatory) {
        return new SkillNeed(new Skill(skill), level, mandatory);
    }
}
