package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;

/// Who of those who could take a queue's visit is asked first. Nobody shares a place.
public enum AgentOrder implements Comparator<AgentRank> {
    /// The largest share of capacity free, then the longest idle.
    MOST_FREE,
    /// The longest idle, then the largest share of capacity free.
    LONGEST_IDLE;

    @Override
    public int compare(AgentRank one, AgentRank other) {
        int first = this == MOST_FREE ? one.byShare(other) : one.byIdleness(other);
        if (first != 0) {
            return first;
        }
        int second = this == MOST_FREE ? one.byIdleness(other) : one.byShare(other);
        return second != 0 ? second : one.byLot(other);
    }

    /// The first part of the order in which one is ahead of the other.
    OrderPart aheadBy(AgentRank ahead, AgentRank behind) {
        boolean byShare = ahead.byShare(behind) != 0;
        boolean byIdleness = ahead.byIdleness(behind) != 0;
        if (byShare && (this == MOST_FREE || !byIdleness)) {
            return OrderPart.FREE_CAPACITY_SHARE;
        }
        return byIdleness ? OrderPart.LONGEST_IDLE : OrderPart.DAILY_DRAW;
    }
}
