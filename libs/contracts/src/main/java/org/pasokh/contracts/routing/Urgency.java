package org.pasokh.contracts.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What moves a visit forward in its line. Each part may be unknown, or become known while the customer waits.
///
/// @param dueAt by when work that need not be answered at once is promised
/// @param prioritySeconds a head start, or behind zero the opposite, that somebody has given by hand
public record Urgency(
        @Nullable Instant dueAt,
        @Nullable CustomerTier tier,
        @Nullable Severity severity,
        @Nullable Returning returning,
        @Nullable Integer prioritySeconds) {}
