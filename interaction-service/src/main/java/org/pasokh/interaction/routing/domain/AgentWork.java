package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// On what an agent has spent time lately.
///
/// @param spent unit-seconds by a queue's channel, each counting the less the longer ago it was: after an hour e times
///     less
public record AgentWork(AgentId agent, Map<String, Double> spent, Instant at) implements QueueEntry {

    private static final double HOUR = 3_600;
    private static final double NOTHING = 1;
    /// What an agent is taken to have done already, on all queues alike: ten minutes of a whole agent.
    private static final double BEFORE = 60_000;

    public AgentWork {
        // in one order: the sum of fractions depends on it
        spent = Collections.unmodifiableSortedMap(new TreeMap<>(spent));
    }

    static AgentWork none(AgentId agent, Instant at) {
        return new AgentWork(agent, Map.of(), at);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.AGENT_WORK, agent.value());
    }

    AgentWork and(String place, double unitSeconds, Instant now) {
        double left = StrictMath.exp(-Duration.between(at, now).toSeconds() / HOUR);
        Map<String, Double> next = new TreeMap<>();
        spent.forEach((known, amount) -> {
            if (amount * left > NOTHING) {
                next.put(known, amount * left);
            }
        });
        next.merge(place, unitSeconds, Double::sum);
        return new AgentWork(agent, next, now);
    }

    /// The share of the agent's time that a queue's channel gets, among so many queues.
    double share(String place, int queues) {
        double all = 0;
        for (double each : spent.values()) {
            all += each;
        }
        return (spent.getOrDefault(place, 0.0) + BEFORE / queues) / (all + BEFORE);
    }
}
