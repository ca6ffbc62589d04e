package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a visit asks of whoever takes it, as far as its queue's ladder has gone.
///
/// @param levels at least so much of each skill
record Demand(QueueId queue, Channel channel, Map<Skill, Integer> levels, Set<AgentId> excluded) {
    /// Any order, but always the same.
    static final Comparator<Demand> ORDER = Comparator.comparing((Demand it) -> it.queue.value())
            .thenComparing(Demand::channel)
            .thenComparing(Demand::text);

    Demand {
        levels = Map.copyOf(levels);
        excluded = Set.copyOf(excluded);
    }

    /// Whether an agent of these skills could take it.
    boolean isMetBy(Map<Skill, Integer> skills) {
        return unmetBy(skills) == 0;
    }

    int unmetBy(Map<Skill, Integer> skills) {
        int unmet = 0;
        for (Map.Entry<Skill, Integer> asked : levels.entrySet()) {
            unmet += skills.getOrDefault(asked.getKey(), 0) < asked.getValue() ? 1 : 0;
        }
        return unmet;
    }

    /// How good an agent is at what is asked: the sum of the levels.
    int proficiency(Map<Skill, Integer> skills) {
        int sum = 0;
        for (Skill skill : levels.keySet()) {
            sum += skills.getOrDefault(skill, 0);
        }
        return sum;
    }

    private String text() {
        Map<String, Integer> named = new TreeMap<>();
        levels.forEach((skill, level) -> named.put(skill.value(), level));
        Set<AgentId> sorted = new TreeSet<>(AgentId.ORDER);
        sorted.addAll(excluded);
        return named + " " + sorted;
    }
}
