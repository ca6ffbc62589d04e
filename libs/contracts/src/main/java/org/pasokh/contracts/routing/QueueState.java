package org.pasokh.contracts.routing;

/// Whether a queue's channel is open, and whether anybody is there.
public enum QueueState {
    OPEN_STAFFED,
    /// Whoever is there has no room, and the expected wait is long.
    OPEN_THIN,
    /// Open by the calendar; nobody who could take its contacts has been there for a minute.
    UNSTAFFED,
    /// By the calendar, or because no settings name the queue.
    CLOSED,
    /// By a supervisor.
    SUSPENDED
}
