package org.pasokh.interaction.routing.domain;

import java.util.Comparator;

/// One stay of an interaction in one queue.
public record VisitId(String value) {

    static final Comparator<VisitId> ORDER = Comparator.comparing(VisitId::value);

    public VisitId {
        IdText.check(VisitId.class, value);
    }
}
