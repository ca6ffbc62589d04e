package org.pasokh.interaction.routing.domain;

/// The interaction behind a visit; the router only carries it.
public record InteractionId(String value) {
    public InteractionId {
        IdText.check(InteractionId.class, value);
    }
}
