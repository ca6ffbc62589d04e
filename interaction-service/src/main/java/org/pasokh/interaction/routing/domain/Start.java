package org.pasokh.interaction.routing.domain;

/// How a handling came about.
public enum Start {
    OFFERED,
    /// The agent took the visit unasked.
    PULLED
}
