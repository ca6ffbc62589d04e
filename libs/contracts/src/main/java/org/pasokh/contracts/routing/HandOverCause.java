package org.pasokh.contracts.routing;

/// Why a visit goes on in another pool.
public enum HandOverCause {
    /// Its queue gives visits away, and the other pool's may be able to serve it sooner.
    OVERFLOW,
    /// An agent has passed it on.
    TRANSFERRED,
    /// Its queue stands there.
    QUEUE_ELSEWHERE,
    /// The pool that it was given to has not taken it: it goes back to where it waited.
    NOT_TAKEN
}
