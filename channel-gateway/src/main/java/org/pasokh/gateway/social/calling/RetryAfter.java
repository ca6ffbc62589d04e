package org.pasokh.gateway.social.calling;

import java.time.Duration;
import java.util.Optional;

/// Where a provider says when it wants to be asked again.
@FunctionalInterface
public interface RetryAfter {

    Optional<Duration> of(Answer.Answered answered);

    /// In the header, in seconds.
    static RetryAfter inHeader() {
        return answered -> answered.headers().firstValue("Retry-After").flatMap(RetryAfter::seconds);
    }

    private static Optional<Duration> seconds(String value) {
        return value.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : Optional.empty();
    }
}
