package org.pasokh.interaction.routing.domain;

/// How a visit ended; every visit has exactly one.
public enum VisitOutcome {
    ANSWERED,
    ABANDONED,
    /// Sent away by the queue.
    DEFLECTED
}
