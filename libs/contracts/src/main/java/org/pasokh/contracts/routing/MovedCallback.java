package org.pasokh.contracts.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open callback, where it goes from one pool to another.
///
/// @param promisedBy null when nothing is promised any more
/// @param attempts how often it was tried in vain
/// @param late whether the promise was broken
/// @param seq how many events there have been about it
public record MovedCallback(
        String callbackId,
        String customer,
        MovedNeed need,
        Instant askedAt,
        Instant notBefore,
        @Nullable Instant promisedBy,
        int attempts,
        boolean late,
        long seq) {}
