package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.Map;

/// Which queue and which agent is in which pool.
record Layout(Map<QueueId, PoolId> queues, Map<AgentId, PoolId> agents) {

    Layout {
        queues = Map.copyOf(queues);
        agents = Map.copyOf(agents);
    }

    boolean isIn(QueueId queue, PoolId pool) {
        return pool.equals(queues.get(queue));
    }

    boolean isIn(AgentId agent, PoolId pool) {
        return pool.equals(agents.get(agent));
    }

    Layout moved(QueueId queue, PoolId to) {
        Map<QueueId, PoolId> other = new HashMap<>(queues);
        other.put(queue, to);
        return new Layout(other, agents);
    }

    Layout moved(AgentId agent, PoolId to) {
        Map<AgentId, PoolId> other = new HashMap<>(agents);
        other.put(agent, to);
        return new Layout(queues, other);
    }

    Elsewhere besides(PoolId pool) {
        Map<QueueId, PoolId> otherQueues = new HashMap<>(queues);
        otherQueues.values().removeIf(pool::equals);
        Map<AgentId, PoolId> otherAgents = new HashMap<>(agents);
        otherAgents.values().removeIf(pool::equals);
        return new Elsewhere(otherQueues, otherAgents);
    }
}
