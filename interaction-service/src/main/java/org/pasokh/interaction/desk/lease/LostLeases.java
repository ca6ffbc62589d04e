package org.pasokh.interaction.desk.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.interaction.desk.view.AgentState;

/// Decides who is lost. The time in which nobody here could have seen an agent does not count against the agent.
final class LostLeases {

    private final Duration lease;

    LostLeases(Duration lease) {
        this.lease = lease;
    }

    record Lost(String agentId, Instant lastSeen) {}

    /// Those for whom it matters whether they are there.
    static boolean isAtWork(AgentState agent) {
        return agent.attendance().presence() != Presence.OFFLINE
                || agent.works().stream().anyMatch(work -> work.wrapUpLimit() == null);
    }

    /// Who was heard of since then is there.
    Instant limit(Instant now) {
        return now.minus(lease);
    }

    /// @param atWork without those who were heard of here
    /// @param watchingSince since when this replica has been looking without a break
    List<Lost> among(Collection<AgentState> atWork, Map<String, Instant> seen, Instant watchingSince, Instant now) {
        Instant limit = limit(now);
        if (watchingSince.isAfter(limit)) {
            return List.of();
        }
        return atWork.stream()
                .map(agent -> new Lost(agent.agentId(), lastSeen(agent, seen)))
                .filter(lost -> lost.lastSeen().isBefore(limit))
                .toList();
    }

    /// Who has just said to be there is there, with or without a stream so far.
    private static Instant lastSeen(AgentState agent, Map<String, Instant> seen) {
        Instant stream = seen.getOrDefault(agent.agentId(), Instant.EPOCH);
        Instant word = agent.attendance().since();
        return stream.isAfter(word) ? stream : word;
    }
}
