package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How well the customer says they were served.
///
/// @param score from 1 to 5, the best
public record Rating(
        String interactionId, int score, @Nullable String comment, Instant at) {}
