package org.pasokh.interaction.routing.domain;

/// What ended a handling.
public enum HandlingEnd {
    BY_AGENT,
    BY_LIMIT,
    AGENT_LOST
}
