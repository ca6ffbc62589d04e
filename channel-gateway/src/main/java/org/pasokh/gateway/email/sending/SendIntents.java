package org.pasokh.gateway.email.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mails that are to be sent, and those that were.
public interface SendIntents {

    /// Of the same message again: nothing.
    void request(SendIntent intent);

    /// Those of an account with something left to do, in the order of the log.
    List<SendIntent> open(String account);

    /// One more attempt begins.
    void begin(String messageId);

    void postpone(String messageId, Instant notBefore);

    void settle(String messageId, SendIntent.State state, @Nullable String reason);

    /// The log has the result. The text is forgotten.
    void close(String messageId);
}
