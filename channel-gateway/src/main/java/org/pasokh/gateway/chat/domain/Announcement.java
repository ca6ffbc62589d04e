package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a conversation stands now, as the business tells it.
///
/// @param place of the announcement on the log: one that stands before another is older
public record Announcement(
        String session,
        String entryPoint,
        ChatState state,
        @Nullable String agentName,
        Instant at,
        long place) {}
