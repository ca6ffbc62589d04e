package org.pasokh.contracts.routing;

/// How a callback ended.
public enum CallbackOutcome {
    /// An agent has spoken with the customer.
    REACHED,
    WRONG_NUMBER,
    /// Tried as often as is tried, and never reached.
    GIVEN_UP,
    /// The customer did not want it any more, or left.
    CANCELLED,
    /// The work on it ended, and the agent did not say how.
    UNREPORTED,
    /// Its queue did not open for a week.
    EXPIRED
}
