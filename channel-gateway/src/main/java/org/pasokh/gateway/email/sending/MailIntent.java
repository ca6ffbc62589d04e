package org.pasokh.gateway.email.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.sending.SendIntent;
import org.pasokh.gateway.sending.SendState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a mail is to be sent. What a crash leaves unknown is sent again under the same Message-ID.
///
/// @param mail gone once nothing is left to do
@Document("mail-sends")
public record MailIntent(
        @Id String messageId,
        String account,
        String key,
        int partition,
        long offset,
        @Nullable OutgoingMail mail,
        SendState state,
        int attempts,
        @Nullable Instant notBefore,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable Boolean open)
        implements SendIntent {}
