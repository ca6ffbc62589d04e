package org.pasokh.contracts.routing;

/// Why a customer who comes back is owed something.
public enum Returning {
    CALLBACK_DUE,
    /// The conversation was cut off on our side.
    DROPPED_BY_US,
    /// A bad experience is likely enough to be expected.
    DISSATISFIED
}
