package org.pasokh.gateway.social.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for a file.
public sealed interface FetchResult {

    record Fetched() implements FetchResult {}

    /// For good: too large for the provider's interface, no longer there.
    record Gone(String reason) implements FetchResult {}

    /// @param retryAfter as the provider wants it
    record Later(String reason, @Nullable Duration retryAfter) implements FetchResult {}

    /// Not even asked, because the provider is away.
    record Untried(String reason) implements FetchResult {}
}
