package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a customer is told of the callback that they asked for.
///
/// @param promisedBy until when, as far as that is promised
/// @param notBefore the time that they have named
/// @param refused why there is none
public record CallbackNews(
        @Nullable Instant promisedBy,
        @Nullable Instant notBefore,
        @Nullable CallbackRefusal refused) {

    static CallbackNews refused(CallbackRefusal why) {
        return new CallbackNews(null, null, why);
    }
}
