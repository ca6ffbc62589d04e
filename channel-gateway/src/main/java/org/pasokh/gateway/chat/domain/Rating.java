package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How well a visitor says they were served.
///
/// @param score from 1 to 5, the best
public record Rating(
        String session,
        String entryPoint,
        int score,
        @Nullable String comment,
        Instant at) {}
