package org.pasokh.interaction.routing.domain;

/// How a callback ended.
public enum CallbackEnd {
    /// Somebody has spoken with the customer.
    REACHED,
    WRONG_NUMBER,
    /// Tried as often as is tried, and never reached.
    GIVEN_UP,
    /// The customer does not want it any more, or has left.
    CANCELLED,
    /// The work on it ended, and nobody said how.
    UNREPORTED,
    /// Its queue did not open for a week.
    EXPIRED
}
