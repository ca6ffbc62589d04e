package org.pasokh.platform.live;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as a reader of a whole topic sees it.
///
/// @param headers those whose value is text, by name
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
public record LiveRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {}
