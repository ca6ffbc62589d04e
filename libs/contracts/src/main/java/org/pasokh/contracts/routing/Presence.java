package org.pasokh.contracts.routing;

/// An agent's state.
public enum Presence {
    AVAILABLE,
    /// Available in principle, at work in fact: no capacity left.
    BUSY,
    BREAK,
    /// Missed an offer; nothing more is offered until the agent says otherwise.
    NOT_RESPONDING,
    OFFLINE
}
