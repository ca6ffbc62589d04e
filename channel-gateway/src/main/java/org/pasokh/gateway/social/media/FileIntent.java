package org.pasokh.gateway.social.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.gateway.sending.SendIntent;
import org.pasokh.gateway.sending.SendState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a file is to be fetched: kept and ordered like what is to be sent.
///
/// @param messageId this intent's own id
/// @param file gone once nothing is left to do
@Document("social-files")
public record FileIntent(
        @Id String messageId,
        String account,
        String key,
        int partition,
        long offset,
        @Nullable AwaitedFile file,
        SendState state,
        int attempts,
        @Nullable Instant notBefore,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable Boolean open)
        implements SendIntent {

    public static FileIntent of(String account, AwaitedFile file, int partition, long offset, Instant now) {
        return new FileIntent(
                EventIds.of("file", file.messageId(), Long.toString(file.revision()), Integer.toString(file.ordinal())),
                account,
                file.key(),
                partition,
                offset,
                file,
                SendState.WAITING,
                0,
                now,
                now,
                null,
                true);
    }
}
