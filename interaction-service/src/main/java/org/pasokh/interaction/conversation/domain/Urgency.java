package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What moves an interaction forward in its line, as far as it is known when it opens.
///
/// @param dueAt by when an answer is promised
public record Urgency(
        @Nullable CustomerTier tier,
        @Nullable Severity severity,
        int prioritySeconds,
        @Nullable Instant dueAt) {

    public static final Urgency NONE = new Urgency(null, null, 0, null);

    /// What a supervisor knows goes before what was known; null: it stays.
    Urgency with(@Nullable CustomerTier otherTier, @Nullable Severity otherSeverity, @Nullable Integer otherPriority) {
        return new Urgency(
                otherTier == null ? tier : otherTier,
                otherSeverity == null ? severity : otherSeverity,
                otherPriority == null ? prioritySeconds : otherPriority,
                dueAt);
    }
}
