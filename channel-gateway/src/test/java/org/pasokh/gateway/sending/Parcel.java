package org.pasokh.gateway.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// An intent of no channel.
@Document("parcel-sends")
record Parcel(
        @Id String messageId,
        String account,
        String key,
        int partition,
        long offset,
        @Nullable String content,
        SendState state,
        int attempts,
        @Nullable Instant notBefore,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable Boolean open)
        implements SendIntent {

    Parcel with(InMemorySendIntents.Progress progress) {
        return new Parcel(
                messageId,
                account,
                key,
                partition,
                offset,
                progress.open() ? content : null,
                progress.state(),
                progress.attempts(),
                progress.notBefore(),
                requestedAt,
                progress.reason(),
                progress.open() ? true : null);
    }
}
