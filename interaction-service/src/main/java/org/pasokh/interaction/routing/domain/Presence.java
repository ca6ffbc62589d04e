package org.pasokh.interaction.routing.domain;

/// An agent's state.
public enum Presence {
    AVAILABLE,
    BUSY,
    BREAK,
    NOT_RESPONDING,
    OFFLINE;

    /// Whether an agent may choose it; the others are the router's to set.
    boolean settable() {
        return this == AVAILABLE || this == BREAK || this == OFFLINE;
    }

    /// Ready for work, though there may be no room for more.
    boolean ready() {
        return this == AVAILABLE || this == BUSY;
    }

    boolean loggedIn() {
        return ready() || this == BREAK;
    }

    /// Time in it counts neither as idle nor as work.
    boolean paused() {
        return this == BREAK || this == NOT_RESPONDING;
    }
}
