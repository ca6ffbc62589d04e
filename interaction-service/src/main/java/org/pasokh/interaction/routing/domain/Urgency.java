package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What moves a visit forward in its line, as far as it is known.
///
/// @param priority seconds given by hand; less than zero puts the visit back
public record Urgency(
        @Nullable Instant dueAt,
        @Nullable CustomerTier tier,
        @Nullable Severity severity,
        @Nullable Returning returning,
        int priority) {

    public static final Urgency NONE = new Urgency(null, null, null, null, 0);

    Urgency returning(Returning why) {
        return new Urgency(dueAt, tier, severity, why, priority);
    }
}
