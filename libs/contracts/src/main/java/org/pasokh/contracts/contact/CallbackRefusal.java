package org.pasokh.contracts.contact;

/// Why there will be no callback, in the customer's eyes.
public enum CallbackRefusal {
    /// There is one open already for the same customer about the same.
    ALREADY_OPEN,
    /// Others have taken the time that was named.
    TIME_FULL,
    NOT_POSSIBLE
}
