package org.pasokh.gateway.chat.domain;

/// Why the business does not call, where somebody asked for it.
public enum CallbackRefusal {
    /// It will already, about the same.
    ALREADY_OPEN,
    /// Others have taken the time that was named.
    TIME_FULL,
    NOT_POSSIBLE
}
