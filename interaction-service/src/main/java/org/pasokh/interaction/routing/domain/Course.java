package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a visit goes, to learn from it: what was foretold of its wait, and when the work on it began.
public record Course(
        VisitId visit,
        @Nullable Foretold foretold,
        @Nullable Instant answeredAt) implements QueueEntry {

    @Override
    public Key key() {
        return new Key(EntryKind.COURSE, visit.value());
    }
}
