package org.pasokh.gateway.social.calling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of a call to a provider.
public sealed interface Answer {

    /// @param retryAfter when the provider wants to be asked again, if it says so
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Answered(
            int status,
            HttpHeaders headers,
            byte[] body,
            @Nullable Duration retryAfter) implements Answer {

        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, UTF_8);
        }

        Answered retriedAfter(Optional<Duration> wanted) {
            return new Answered(status, headers, body, wanted.orElse(null));
        }
    }

    /// It has certainly not reached the provider.
    record NotSent(String reason) implements Answer {}

    /// It may have reached the provider.
    record NoAnswer(String reason) implements Answer {}
}
