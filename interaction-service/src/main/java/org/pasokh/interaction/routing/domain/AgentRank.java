package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What an agent's place among the free is made of: the share of capacity free, idleness, the day's lot.
///
/// @param worked whether the idle time began with the end of some work
record AgentRank(int free, int capacity, long idleSince, long lot, AgentId agent, boolean worked) {

    static AgentRank of(Agent agent) {
        Instant idleSince = agent.attendance().idleSince();
        return new AgentRank(
                agent.free(),
                agent.profile().capacity(),
                idleSince.toEpochMilli(),
                lot(agent.id(), idleSince),
                agent.id(),
                agent.attendance().worked());
    }

    int byShare(AgentRank other) {
        return Long.compare((long) other.free * capacity, (long) free * other.capacity);
    }

    int byIdleness(AgentRank other) {
        return Long.compare(idleSince, other.idleSince);
    }

    int byLot(AgentRank other) {
        int drawn = Long.compare(lot, other.lot);
        return drawn != 0 ? drawn : agent.value().compareTo(other.agent.value());
    }

    /// Drawn for the day on which the idle time began: agents who tie have the same one, and an order that stands in
    /// an index must not change at midnight.
    private static long lot(AgentId agent, Instant idleSince) {
        long day = idleSince.truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        long mixed = day * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < agent.value().length(); i++) {
            mixed = (mixed ^ agent.value().charAt(i)) * 0x100000001B3L;
        }
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
