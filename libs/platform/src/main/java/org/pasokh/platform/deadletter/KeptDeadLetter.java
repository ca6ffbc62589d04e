package org.pasokh.platform.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A dead letter and what became of it.
///
/// @param settledBy who replayed or discarded it
public record KeptDeadLetter(
        DeadLetter letter,
        DeadLetterState state,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {}
