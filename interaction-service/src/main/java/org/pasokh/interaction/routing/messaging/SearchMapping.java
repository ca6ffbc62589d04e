package org.pasokh.interaction.routing.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.LadderStep;
import org.pasokh.contracts.routing.RelaxedBy;
import org.pasokh.contracts.routing.ReleasedBy;
import org.pasokh.contracts.routing.Requirements.PreferredAs;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.SearchEvent;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Ladder;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Preference;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.Requirements;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.SkillNeed;

/// What visits ask for, and what the search for their agent leads to, between the log and the core.
final class SearchMapping {

    private SearchMapping() {}

    static @Nullable Requirements requirements(org.pasokh.contracts.routing.@Nullable Requirements it) {
        return it == null
                ? null
                : new Requirements(
                        needs(it.needs()),
                        it.preferred().stream()
                                .map(preference -> new Preference(
                                        new AgentId(preference.agentId()),
                                        Preference.Why.valueOf(preference.why().name())))
                                .toList(),
                        it.excluded().stream().map(AgentId::new).collect(Collectors.toSet()));
    }

    static List<SkillNeed> needs(@Nullable List<org.pasokh.contracts.routing.SkillNeed> needs) {
        return needs == null
                ? List.of()
                : needs.stream()
                        .map(need -> new SkillNeed(new Skill(need.skill()), need.level(), need.mandatory()))
                        .toList();
    }

    static QueueSettings.Asks asks(org.pasokh.contracts.routing.QueueSettings queue) {
        List<LadderStep> steps = Objects.requireNonNullElse(queue.ladder(), List.of());
        return new QueueSettings.Asks(
                needs(queue.skills()),
                Boolean.TRUE.equals(queue.languageSkill()),
                new Ladder(steps.stream()
                        .map(step -> new org.pasokh.interaction.routing.domain.LadderStep(
                                Bounds.span(step.after()), step.level(), step.dropOptional()))
                        .toList()),
                queue.preferredWait() == null ? null : Bounds.span(queue.preferredWait()));
    }

    static RoutingEvent relaxed(Fact.VisitRelaxed it) {
        Need need = it.visit().need();
        return new SearchEvent.VisitRelaxed(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                it.rung(),
                named(it.asked()),
                RelaxedBy.valueOf(it.by().name()),
                it.at());
    }

    static RoutingEvent released(Fact.VisitReleased it) {
        Need need = it.visit().need();
        return new SearchEvent.VisitReleased(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                ReleasedBy.valueOf(it.why().name()),
                it.at());
    }

    static RoutingEvent required(Fact.RequirementsChanged it) {
        Need need = it.visit().need();
        return new SearchEvent.RequirementsChanged(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                requirements(it.requirements()),
                it.keptUntil(),
                it.at(),
                it.by());
    }

    static RoutingEvent stranded(Fact.VisitStranded it) {
        Need need = it.visit().need();
        return new SearchEvent.VisitStranded(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                Channel.valueOf(need.channel().name()),
                it.stranded(),
                named(it.asked()),
                it.at());
    }

    static RoutingEvent warned(Fact.HandlingWarned it) {
        return new SearchEvent.HandlingWarned(
                it.handling().id().value(),
                it.handling().visit().value(),
                it.handling().need().interaction().value(),
                it.handling().agent().value(),
                it.at());
    }

    static org.pasokh.contracts.routing.Requirements requirements(Requirements it) {
        Set<String> excluded = new TreeSet<>();
        it.excluded().forEach(agent -> excluded.add(agent.value()));
        return new org.pasokh.contracts.routing.Requirements(
                it.needs().stream()
                        .map(need -> new org.pasokh.contracts.routing.SkillNeed(
                                need.skill().value(), need.level(), need.mandatory()))
                        .toList(),
                it.preferred().stream()
                        .map(preference -> new org.pasokh.contracts.routing.Requirements.Preference(
                                preference.agent().value(),
                                PreferredAs.valueOf(preference.why().name())))
                        .toList(),
                excluded);
    }

    private static Map<String, Integer> named(Map<Skill, Integer> levels) {
        Map<String, Integer> named = new TreeMap<>();
        levels.forEach((skill, level) -> named.put(skill.value(), level));
        return named;
    }
}
