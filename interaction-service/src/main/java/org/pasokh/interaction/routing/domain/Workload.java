package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Which offers, or which handlings, each agent has.
final class Workload {

    private final Map<AgentId, NavigableSet<String>> byAgent = new HashMap<>();

    void add(AgentId agent, String id) {
        byAgent.computeIfAbsent(agent, unseen -> new TreeSet<>()).add(id);
    }

    void remove(AgentId agent, String id) {
        byAgent.computeIfPresent(agent, (_, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    List<String> of(AgentId agent) {
        return List.copyOf(byAgent.getOrDefault(agent, new TreeSet<>()));
    }
}
