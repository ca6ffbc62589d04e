package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofSeconds;
import static org.pasokh.interaction.routing.domain.Scene.SALES;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A queue with a ladder, and agents with skills.
final class SkilledFloor {

    static final Ladder LADDER = new Ladder(List.of(
            new LadderStep(ofSeconds(30), 3, false),
            new LadderStep(ofSeconds(60), 2, false),
            new LadderStep(ofSeconds(120), null, true)));

    final Scene scene = new Scene();

    void queue(@Nullable AgentOrder order, SkillNeed... needs) {
        QueueSettings.Asks asks = new QueueSettings.Asks(List.of(needs), true, LADDER, null);
        QueueSettings settings =
                new QueueSettings(SALES, ofSeconds(20), ofSeconds(60), 5, null, null, order, null, asks, null, null);
        scene.ask(new Request.ConfigurePool(PoolSettings.of("v1", List.of(settings), Costs.USUAL), null));
    }

    void agent(String name, Map<String, Integer> levels) {
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
    void occupy(String name) {
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
                new Requirements(List.of(), List.of(), others),
                null,
                null);
        scene.ask(new Request.RequestVisit(new VisitId(work), call));
        scene.accept(work);
    }

    List<Fact> visitIn(String language, String name) {
        return visit(name, language, null);
    }

    List<Fact> visit(String name, Requirements requirements) {
        return visit(name, null, requirements);
    }

    List<Fact> visit(String name, @Nullable String language, @Nullable Requirements requirements) {
        Need need = new Need(
                new InteractionId("i-" + name),
                SALES,
                Channel.CHAT,
                scene.now,
                language,
                null,
                requirements,
                null,
                null);
        return scene.ask(new Request.RequestVisit(new VisitId(name), need));
    }

    static Requirements preferring(String agent) {
        return new Requirements(
                List.of(), List.of(new Preference(Scene.id(agent), Preference.Why.LAST_AGENT)), Set.of());
    }

    static SkillNeed need(String skill, int level, boolean mandatory) {
        return new SkillNeed(new Skill(skill), level, mandatory);
    }
}
