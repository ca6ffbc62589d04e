package org.pasokh.interaction.routing.domain;

/// One span of an agent's work on an interaction.
public record HandlingId(String value) {
    public HandlingId {
        IdText.check(HandlingId.class, value);
    }
}
