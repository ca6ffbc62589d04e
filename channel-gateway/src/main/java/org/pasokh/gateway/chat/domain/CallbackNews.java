package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a visitor is told of the callback that they asked for.
///
/// @param promisedBy until when, as far as that is promised
/// @param notBefore the time that the visitor has named
/// @param refused why there is none
/// @param freeTimes where the time was full that was named: the next that are not
public record CallbackNews(
        @Nullable Instant promisedBy,
        @Nullable Instant notBefore,
        @Nullable CallbackRefusal refused,
        @Nullable List<Instant> freeTimes) {

    public static final CallbackNews NONE = new CallbackNews(null, null, null, null);

    public CallbackNews {
        freeTimes = freeTimes == null ? null : List.copyOf(freeTimes);
    }
}
