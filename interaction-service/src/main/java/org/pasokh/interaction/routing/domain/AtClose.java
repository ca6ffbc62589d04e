package org.pasokh.interaction.routing.domain;

/// What becomes of those who wait when their queue closes and would wait for long, and of those who come then.
public enum AtClose {
    /// Whoever waits is served, however long that takes; who comes later waits for the next opening.
    SERVE,
    /// They wait for the next opening, and may be called back then.
    CALLBACK,
    /// They are told, and leave the queue.
    EXIT
}
