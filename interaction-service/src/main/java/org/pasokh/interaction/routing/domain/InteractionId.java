package org.pasokh.interaction.routing.domain;

/// The interaction behind a visit; the router only carries it.
public record InteractionId(String value) {
    public InteractionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank InteractionId");
        }
    }
}
