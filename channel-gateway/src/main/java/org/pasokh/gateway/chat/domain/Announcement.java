package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a conversation stands now, as the business tells it.
///
/// @param seq the business's own count of what it told this visitor: a lower one is older, wherever it
///     stands on the log, for a process that was stopped may have published it again
public record Announcement(
        String session,
        String entryPoint,
        ChatState state,
        @Nullable String agentName,
        Instant at,
        long seq,
        CallbackNews callback) {

    public Announcement(
            String session, String entryPoint, ChatState state, @Nullable String agentName, Instant at, long seq) {
        this(session, entryPoint, state, agentName, at, seq, CallbackNews.NONE);
    }
}
