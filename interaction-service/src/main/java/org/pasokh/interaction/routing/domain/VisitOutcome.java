package org.pasokh.interaction.routing.domain;

/// How a visit ended; every visit has exactly one.
public enum VisitOutcome {
    ANSWERED,
    ABANDONED,
    /// The customer is called back instead.
    CALLBACK_ACCEPTED,
    /// Goes on as another visit, in a queue that can serve it sooner.
    FLOWED_OUT,
    /// Sent away by the queue.
    DEFLECTED,
    /// An invitation that was called off.
    SYSTEM_ENDED,
    /// An invitation that nobody took.
    EXPIRED
}
