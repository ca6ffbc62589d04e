package org.pasokh.contracts.routing;

/// What ended a handling.
public enum HandlingEnd {
    BY_AGENT,
    /// Wrap-up reached its limit.
    BY_LIMIT,
    /// The agent's connection was lost for longer than the lease; the work goes back to its queue.
    AGENT_LOST
}
