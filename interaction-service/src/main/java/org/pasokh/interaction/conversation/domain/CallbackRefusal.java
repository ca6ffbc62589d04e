package org.pasokh.interaction.conversation.domain;

/// Why the router has not agreed to a callback.
public enum CallbackRefusal {
    /// The same customer has one about the same.
    ALREADY_OPEN,
    /// Others have taken the time that was named.
    TIME_FULL,
    NOT_POSSIBLE
}
