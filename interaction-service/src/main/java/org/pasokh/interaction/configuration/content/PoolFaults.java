package org.pasokh.interaction.configuration.content;

import java.util.List;
import java.util.stream.Stream;

/// Whatever stands in a pool stands in one that there is, and an agent stands with the agent's queues.
final class PoolFaults {

    private PoolFaults() {}

    static Stream<Fault> of(Content content, String id, Queue queue) {
        return content.pools().containsKey(queue.pool())
                ? Stream.empty()
                : Stream.of(Fault.at("there is no such pool", "queues", id, "pool"));
    }

    static Stream<Fault> of(Content content, String id, Agent agent) {
        List<String> pools = agent.queues().stream()
                .map(content.queues()::get)
                .flatMap(Stream::ofNullable)
                .map(Queue::pool)
                .distinct()
                .toList();
        if (agent.pool() == null && !pools.isEmpty()) {
            return pools.size() > 1 ? elsewhere(id, "an agent's queues are all of one pool") : Stream.empty();
        }
        String pool = content.poolOf(agent);
        if (!content.pools().containsKey(pool)) {
            return Stream.of(Fault.at("there is no such pool", "agents", id, "pool"));
        }
        return pools.stream().allMatch(pool::equals)
                ? Stream.empty()
                : elsewhere(id, "an agent's queues are all of the agent's pool");
    }

    private static Stream<Fault> elsewhere(String agent, String problem) {
        return Stream.of(Fault.at(problem, "agents", agent, "queues"));
    }
}
