package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;

/// Who of those who could take a queue's visit is asked first. Nobody shares a place. What skill decides is decided
/// before: see [Ranking].
public enum AgentOrder implements Comparator<AgentRank> {
    /// The largest share of capacity free, then the longest idle.
    MOST_FREE,
    /// The longest idle, then the largest share of capacity free.
    LONGEST_IDLE,
    /// The best at what is asked, then as in `MOST_FREE`.
    BEST_SKILL;

    @Override
    public int compare(AgentRank one, AgentRank other) {
        int first = this == LONGEST_IDLE ? one.byIdleness(other) : one.byShare(other);
        if (first != 0) {
            return first;
        }
        int second = this == LONGEST_IDLE ? one.byShare(other) : one.byIdleness(other);
        return second != 0 ? second : one.byLot(other);
    }

    /// The first part of the order in which one is ahead of the other.
    OrderPart aheadBy(AgentRank ahead, AgentRank behind) {
        boolean byShare = ahead.byShare(behind) != 0;
        boolean byIdleness = ahead.byIdleness(behind) != 0;
        if (byShare && (this != LONGEST_IDLE || !byIdleness)) {
            return OrderPart.FREE_CAPACITY_SHARE;
        }
        return byIdleness ? OrderPart.LONGEST_IDLE : OrderPart.DAILY_DRAW;
    }
}
