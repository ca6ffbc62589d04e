package org.pasokh.gateway.chat.domain;

/// Why the business does not call, where somebody asked for it.
public enum CallbackRefusal {
    /// It will already, about the same.
    ALREADY_OPEN,
    NOT_POSSIBLE
}
