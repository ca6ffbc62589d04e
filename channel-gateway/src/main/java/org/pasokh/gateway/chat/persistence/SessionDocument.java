package org.pasokh.gateway.chat.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.CallbackNews;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.ChatState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A session as it is kept.
///
/// @param nextPosition the place in the transcript that is given to the next message
/// @param pending places given to messages that may not be stored yet, by message id
/// @param stateSeq of the announcement of the state
/// @param lostReported there when the visitor's departure since `lastSeen` has been reported
@Document(SessionDocument.COLLECTION)
record SessionDocument(
        @Id String id,
        String entryPoint,
        long nextPosition,
        Map<String, Long> pending,
        long lastNumber,
        ChatState state,
        @Nullable String agentName,
        Instant stateSince,
        long stateSeq,
        @Nullable Instant lastSeen,
        @Nullable Boolean lostReported,
        @Nullable Instant promisedBy,
        @Nullable Instant notBefore,
        @Nullable CallbackRefusal callbackRefused,
        @Nullable List<Instant> freeTimes) {

    static final String COLLECTION = "chat-sessions";

    SessionDocument {
        requireNonNull(id);
        requireNonNull(entryPoint);
        requireNonNull(state);
        requireNonNull(stateSince);
        pending = Map.copyOf(pending);
    }

    ChatSession toSession() {
        return new ChatSession(
                id,
                state,
                agentName,
                stateSince,
                stateSeq,
                lastNumber,
                settledPosition(),
                new CallbackNews(promisedBy, notBefore, callbackRefused, freeTimes));
    }

    /// Places are given in ascending order and taken off `pending` after the message is stored: below the lowest
    /// pending one nothing can appear any more.
    private long settledPosition() {
        return pending.values().stream().min(Long::compare).orElse(nextPosition) - 1;
    }
}
