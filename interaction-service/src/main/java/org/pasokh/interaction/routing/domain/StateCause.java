package org.pasokh.interaction.routing.domain;

/// Why a queue's state is told anew.
public enum StateCause {
    CALENDAR,
    /// Agents came or went, or have been there or away for long enough.
    STAFF,
    WAIT,
    SUPERVISOR,
    /// The queue was named for the first time, or is named no longer.
    SETTINGS
}
