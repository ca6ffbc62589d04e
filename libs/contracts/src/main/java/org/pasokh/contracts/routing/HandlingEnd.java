package org.pasokh.contracts.routing;

/// What ended a handling.
public enum HandlingEnd {
    BY_AGENT,
    /// Wrap-up reached its limit.
    BY_LIMIT,
    /// The agent's connection was lost for longer than the lease; the work goes back to its queue.
    AGENT_LOST,
    /// Passed on to a queue or a colleague.
    TRANSFERRED,
    /// A colleague who had been asked in has left, or was thanked.
    LEFT,
    /// The conversation that a colleague had been asked into went on elsewhere or ended.
    WITH_PRIMARY,
    /// A customer who was to be called back was not reached; the callback waits for its next attempt.
    CALLBACK_LATER
}
