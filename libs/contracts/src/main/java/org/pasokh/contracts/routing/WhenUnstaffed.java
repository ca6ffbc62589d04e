package org.pasokh.contracts.routing;

/// What becomes of those who wait where nobody is there to answer.
public enum WhenUnstaffed {
    WAIT,
    /// They wait, and may be called back.
    CALLBACK,
    /// They are told, and leave the queue.
    CLOSED_MESSAGE
}
