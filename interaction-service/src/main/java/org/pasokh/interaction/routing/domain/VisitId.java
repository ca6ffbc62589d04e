package org.pasokh.interaction.routing.domain;

/// One stay of an interaction in one queue.
public record VisitId(String value) {
    public VisitId {
        IdText.check(VisitId.class, value);
    }
}
