package org.pasokh.gateway.social.provider;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a provider said to a message. Reasons are codes, never its words: they may repeat what was written.
public sealed interface SendResult {

    /// @param ids the provider's, of what it made of this part
    record Accepted(List<String> ids) implements SendResult {
        public Accepted {
            ids = List.copyOf(ids);
        }
    }

    /// For good: the customer has blocked us, the window is over, it is malformed.
    record Refused(String reason) implements SendResult {}

    /// For now; it has not been taken.
    ///
    /// @param retryAfter as the provider wants it
    record PutOff(String reason, @Nullable Duration retryAfter) implements SendResult {}

    /// Not even tried, because the provider is away: no attempt is lost.
    record Untried(String reason) implements SendResult {}

    /// The line broke over it: nobody knows.
    record Unknown(String reason) implements SendResult {}
}
