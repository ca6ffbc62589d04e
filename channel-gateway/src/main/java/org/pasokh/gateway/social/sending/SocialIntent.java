package org.pasokh.gateway.social.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.sending.SendIntent;
import org.pasokh.gateway.sending.SendState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a message is to be sent to a chat, part by part.
///
/// @param message gone once nothing is left to do
/// @param partsSent how many of its parts the provider has
/// @param doubts how often nobody knew whether it had one
@Document("social-sends")
public record SocialIntent(
        @Id String messageId,
        String account,
        String key,
        int partition,
        long offset,
        @Nullable Outgoing message,
        SendState state,
        int attempts,
        @Nullable Instant notBefore,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable Boolean open,
        int partsSent,
        int doubts)
        implements SendIntent {}
