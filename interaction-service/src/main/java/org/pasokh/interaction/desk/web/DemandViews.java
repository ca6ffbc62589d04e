package org.pasokh.interaction.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Words;
import org.pasokh.interaction.conversation.domain.CustomerTier;
import org.pasokh.interaction.conversation.domain.Demands;
import org.pasokh.interaction.conversation.domain.Severity;

/// Shows what is asked for somebody who waits, and what could be asked for.
final class DemandViews {

    private final Directory directory;

    DemandViews(Directory directory) {
        this.directory = directory;
    }

    /// Beyond what the queue asks.
    record DemandsView(
            @Nullable CustomerTier tier,
            @Nullable Severity severity,
            int prioritySeconds,
            List<SkillView> skills,
            List<ExcludedView> excluded) {}

    record SkillView(String skill, int level, boolean mandatory) {}

    record ExcludedView(String agentId, String name) {}

    /// @param en not there for a language, whose name everybody knows
    record SkillNameView(
            String skill, @Nullable String en, @Nullable String fa) {}

    DemandsView demands(Demands demands) {
        return new DemandsView(
                demands.urgent().tier(),
                demands.urgent().severity(),
                demands.urgent().prioritySeconds(),
                demands.skills().stream()
                        .map(it -> new SkillView(it.skill(), it.level(), it.mandatory()))
                        .toList(),
                demands.excluded().stream()
                        .map(id -> new ExcludedView(id, directory.nameOf(id)))
                        .sorted(Comparator.comparing(ExcludedView::name).thenComparing(ExcludedView::agentId))
                        .toList());
    }

    /// Those that are set up, and the languages that somebody speaks.
    List<SkillNameView> skills() {
        Map<String, Words> named = directory.content().skills();
        Map<String, SkillNameView> all = new TreeMap<>();
        Stream<String> had =
                directory.content().agents().values().stream().flatMap(agent -> agent.levels().keySet().stream());
        Stream.concat(named.keySet().stream(), had).forEach(skill -> {
            Words words = named.get(skill);
            all.put(
                    skill,
                    new SkillNameView(skill, words == null ? null : words.en(), words == null ? null : words.fa()));
        });
        return List.copyOf(all.values());
    }
}
