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
        @Nullable Instant dueAt) {}
