package org.pasokh.gateway.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a message is to be sent, written down before, and what came of it, written down after. While it says SENDING
/// after a crash, nobody knows.
public interface SendIntent {

    String messageId();

    String account();

    String key();

    /// With `offset`, where the wish stands on the log: the order within a conversation.
    int partition();

    long offset();

    SendState state();

    int attempts();

    /// Gone with `open`.
    @Nullable
    Instant notBefore();

    Instant requestedAt();

    @Nullable
    String reason();

    /// True until the result is on the log, then gone.
    @Nullable
    Boolean open();

    default boolean isSettled() {
        return state().isSettled();
    }
}
