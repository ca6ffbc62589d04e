package org.pasokh.interaction.routing.domain;

/// Why a customer who comes back is owed something.
public enum Returning {
    CALLBACK_DUE,
    DROPPED_BY_US,
    DISSATISFIED
}
