package org.pasokh.interaction.routing.domain;

import java.util.Map;

/// What stands in other pools of the installation.
public record Elsewhere(Map<QueueId, PoolId> queues, Map<AgentId, PoolId> agents) {

    static final Elsewhere NOTHING = new Elsewhere(Map.of(), Map.of());

    public Elsewhere {
        queues = Map.copyOf(queues);
        agents = Map.copyOf(agents);
    }
}
