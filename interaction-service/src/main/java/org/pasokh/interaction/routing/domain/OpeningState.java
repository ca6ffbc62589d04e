package org.pasokh.interaction.routing.domain;

/// Whether a queue's channel is open, and whether anybody is there.
public enum OpeningState {
    OPEN_STAFFED,
    /// Whoever is there has no room, and who comes now waits for longer than the queue finds bearable.
    OPEN_THIN,
    /// Open by the calendar, and nobody who could take its contacts has been there for a while.
    UNSTAFFED,
    /// By the calendar, or because the settings no longer name the queue.
    CLOSED,
    /// By a supervisor.
    SUSPENDED;

    boolean open() {
        return this == OPEN_STAFFED || this == OPEN_THIN;
    }
}
