package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;

/// An agent's place among the free: largest share of capacity free, then longest idle, then by the day's lot. Nobody
/// shares a place.
record AgentRank(int free, int capacity, long idleSince, long lot, AgentId agent) implements Comparable<AgentRank> {

    static AgentRank of(Agent agent) {
        Instant idleSince = agent.attendance().idleSince();
        return new AgentRank(
                agent.free(),
                agent.profile().capacity(),
                idleSince.toEpochMilli(),
                lot(agent.id(), idleSince),
                agent.id());
    }

    @Override
    public int compareTo(AgentRank other) {
        int byShare = byShare(other);
        if (byShare != 0) {
            return byShare;
        }
        int byIdle = Long.compare(idleSince, other.idleSince);
        return byIdle != 0 ? byIdle : byLot(other);
    }

    /// The first part of the order in which this one is ahead of `behind`.
    OrderPart aheadBy(AgentRank behind) {
        if (byShare(behind) != 0) {
            return OrderPart.FREE_CAPACITY_SHARE;
        }
        return idleSince == behind.idleSince ? OrderPart.DAILY_DRAW : OrderPart.LONGEST_IDLE;
    }

    private int byShare(AgentRank other) {
        return Long.compare((long) other.free * capacity, (long) free * other.capacity);
    }

    private int byLot(AgentRank other) {
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
