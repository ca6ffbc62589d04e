package org.pasokh.interaction.routing.domain;

/// One showing of a visit to one agent.
public record OfferId(String value) {
    public OfferId {
        IdText.check(OfferId.class, value);
    }
}
