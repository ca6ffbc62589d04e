package org.pasokh.interaction.conversation.domain;

/// Why the router has not agreed to a callback.
public enum CallbackRefusal {
    /// The same customer has one about the same.
    ALREADY_OPEN,
    NOT_POSSIBLE
}
