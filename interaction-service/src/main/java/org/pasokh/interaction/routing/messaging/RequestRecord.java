package org.pasokh.interaction.routing.messaging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record of `routing.requests` as it stands there.
///
/// @param appendedAt the broker's time
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record RequestRecord(
        int partition,
        long offset,
        Instant appendedAt,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {}
