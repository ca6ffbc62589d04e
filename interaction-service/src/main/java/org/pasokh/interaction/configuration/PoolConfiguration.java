package org.pasokh.interaction.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.CapacityRules;
import org.pasokh.contracts.routing.Elsewhere;
import org.pasokh.contracts.routing.LineOrder;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.contracts.routing.RoutingRequest.ConfigureAgent;
import org.pasokh.contracts.routing.RoutingRequest.ConfigurePool;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.Need;
import org.pasokh.interaction.configuration.content.Pool;
import org.pasokh.interaction.configuration.content.Queue;
import org.pasokh.interaction.configuration.content.Step;

/// One pool's part of a configuration as the router is told it. A version names its content, so telling it again
/// changes nothing.
record PoolConfiguration(ConfigurePool pool, List<ConfigureAgent> agents) {

    /// @param number of the configuration: it stands in the pool's version, and so in every decision made under it
    /// @param id of the pool; one that there is not any more has nothing in it
    static PoolConfiguration of(String id, long number, Content content, Openings openings) {
        List<ConfigureAgent> agents = new TreeMap<>(content.agents())
                .entrySet().stream()
                        .filter(agent -> content.poolOf(agent.getValue()).equals(id))
                        .map(agent -> agent(agent.getKey(), agent.getValue()))
                        .toList();
        List<QueueSettings> queues = new TreeMap<>(content.queues())
                .entrySet().stream()
                        .filter(queue -> queue.getValue().pool().equals(id))
                        .map(queue -> queue(queue.getKey(), queue.getValue(), content, openings))
                        .toList();
        return new PoolConfiguration(pool(id, number, content, queues, agents), agents);
    }

    /// The agents that another configuration does not have, or has otherwise.
    List<ConfigureAgent> agentsNotIn(PoolConfiguration other) {
        Set<ConfigureAgent> known = Set.copyOf(other.agents);
        return agents.stream().filter(agent -> !known.contains(agent)).toList();
    }

    private static ConfigurePool pool(
            String id, long number, Content content, List<QueueSettings> queues, List<ConfigureAgent> configured) {
        Set<String> agents =
                configured.stream().map(ConfigureAgent::agentId).collect(Collectors.toCollection(TreeSet::new));
        Pool pool = content.pools().getOrDefault(id, Pool.of(Map.of(), null, null, null));
        LineOrder order = pool.order().forTheRouter();
        CapacityRules capacity = new CapacityRules(pool.interruptible(), pool.silentUnits());
        Set<String> breaks = content.breakReasons().isEmpty()
                ? null
                : new TreeSet<>(content.breakReasons().keySet());
        Elsewhere elsewhere = elsewhere(id, content);
        String hash = EventIds.of(
                "pool",
                queues.toString(),
                new TreeMap<>(pool.costs()).toString(),
                agents.toString(),
                order.toString(),
                String.valueOf(breaks),
                capacity.toString(),
                String.valueOf(elsewhere));
        return new ConfigurePool(number + "-" + hash, queues, pool.costs(), agents, order, breaks, capacity, elsewhere);
    }

    /// Null where everything stands here.
    private static @Nullable Elsewhere elsewhere(String id, Content content) {
        Map<String, String> queues = new TreeMap<>();
        content.queues().forEach((queue, it) -> queues.put(queue, it.pool()));
        Map<String, String> agents = new TreeMap<>();
        content.agents().forEach((agent, it) -> agents.put(agent, content.poolOf(it)));
        queues.values().removeIf(id::equals);
        agents.values().removeIf(id::equals);
        return queues.isEmpty() && agents.isEmpty() ? null : new Elsewhere(queues, agents);
    }

    private static QueueSettings queue(String id, Queue queue, Content content, Openings openings) {
        return new QueueSettings(
                id,
                queue.offerTimeout(),
                queue.wrapUpLimit(),
                queue.maxOffers(),
                queue.handlingTime(),
                queue.answerWithin(),
                queue.agentOrder(),
                queue.skills().isEmpty()
                        ? null
                        : queue.skills().stream().map(Need::forTheRouter).toList(),
                queue.ladder().isEmpty()
                        ? null
                        : queue.ladder().stream().map(Step::forTheRouter).toList(),
                queue.languageSkill() ? true : null,
                queue.preferredWait(),
                openings.of(queue, content),
                queue.maxWaiting(),
                queue.whenUnstaffed(),
                queue.atClose(),
                queue.longWait(),
                queue.overflow() == null ? null : queue.overflow().forTheRouter(),
                queue.callbacks() == null ? null : queue.callbacks().forTheRouter());
    }

    private static ConfigureAgent agent(String id, Agent agent) {
        Map<String, Integer> levels = agent.levels().isEmpty() ? null : agent.levels();
        String version = EventIds.of(
                "agent",
                id,
                agent.queues().toString(),
                agent.channels().toString(),
                agent.capacity().toString(),
                agent.levels().toString());
        return new ConfigureAgent(version, id, agent.queues(), agent.channels(), agent.capacity(), levels);
    }
}
