package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer is told of the callback that they asked for.
///
/// @param promisedBy until when, as far as that is promised
/// @param notBefore the time that they have named
/// @param refused why there is none
/// @param freeTimes the next ones, where the time was full that they named
public record CallbackNews(
        @Nullable Instant promisedBy,
        @Nullable Instant notBefore,
        @Nullable CallbackRefusal refused,
        List<Instant> freeTimes) {

    public CallbackNews {
        freeTimes = List.copyOf(freeTimes);
    }

    static CallbackNews promised(@Nullable Instant by, @Nullable Instant notBefore) {
        return new CallbackNews(by, notBefore, null, List.of());
    }

    static CallbackNews refused(CallbackRefusal why, List<Instant> freeTimes) {
        return new CallbackNews(null, null, why, freeTimes);
    }
}
