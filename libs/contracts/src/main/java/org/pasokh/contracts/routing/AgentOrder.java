package org.pasokh.contracts.routing;

/// Who of those who could take a queue's visit is asked first; what ties is drawn by lot.
public enum AgentOrder {
    /// The largest share of capacity free, then the longest idle.
    MOST_FREE,
    /// The longest idle, then the largest share of capacity free.
    LONGEST_IDLE,
    /// The highest levels of the skills asked for, then as MOST_FREE.
    BEST_SKILL
}
