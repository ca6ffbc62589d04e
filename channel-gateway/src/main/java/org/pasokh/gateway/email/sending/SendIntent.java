package org.pasokh.gateway.email.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a mail is to be sent, written down before, and what came of it, written down after. While it says SENDING
/// after a crash, nobody knows: it is sent again under the same Message-ID.
///
/// @param partition with `offset`, where the wish stands on the log: the order within a conversation
/// @param mail gone once nothing is left to do
/// @param notBefore gone with `open`
/// @param open true until the result is on the log, then gone
@Document("mail-sends")
public record SendIntent(
        @Id String messageId,
        String account,
        String key,
        int partition,
        long offset,
        @Nullable OutgoingMail mail,
        State state,
        int attempts,
        @Nullable Instant notBefore,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable Boolean open) {

    /// How far the sending has come.
    public enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED
    }

    public boolean isSettled() {
        return state == State.SENT || state == State.FAILED;
    }
}
