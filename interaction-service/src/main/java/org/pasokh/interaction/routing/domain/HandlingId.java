package org.pasokh.interaction.routing.domain;

/// One span of an agent's work on an interaction.
public record HandlingId(String value) {
    public HandlingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank HandlingId");
        }
    }
}
