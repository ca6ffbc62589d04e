package org.pasokh.contracts.contact;

/// How an entry point stands, in the eyes of whoever comes to it.
public enum EntryPointState {
    OPEN,
    /// Everybody is busy, for long.
    LONG_WAIT,
    /// It should be open, and nobody is there.
    UNSTAFFED,
    CLOSED
}
