package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session as far as it has been stored.
///
/// @param stateSeq of the announcement of the state; 0 before any
/// @param lastNumber the visitor's highest number among the stored messages
/// @param settledPosition at or before it nothing will be added to the transcript any more
public record ChatSession(
        String id,
        ChatState state,
        @Nullable String agentName,
        Instant stateSince,
        long stateSeq,
        long lastNumber,
        long settledPosition,
        CallbackNews callback) {

    /// One of which nothing is stored yet.
    public static ChatSession fresh(String id) {
        return new ChatSession(id, ChatState.NEW, null, Instant.EPOCH, 0, 0, 0, CallbackNews.NONE);
    }
}
