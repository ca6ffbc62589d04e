package org.pasokh.contracts.routing;

/// Why a queue's state is told anew.
public enum QueueStateCause {
    CALENDAR,
    /// Agents came or went, or have been there or away for long enough.
    STAFF,
    /// The expected wait became long, or bearable.
    WAIT,
    SUPERVISOR,
    /// The queue was named for the first time, or is named no longer.
    SETTINGS
}
