package org.pasokh.gateway.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The messages of a channel that are to be sent, and those that were.
public interface SendIntents<I extends SendIntent> {

    /// Of the same message again: nothing.
    void request(I intent);

    /// More than one look can send.
    int AT_ONCE = 500;

    /// Those of an account with something to do by now, in the order of the log: at most [#AT_ONCE].
    ///
    /// @param after where to go on; null from the first
    List<I> due(String account, Instant now, @Nullable I after);

    /// Where of some conversations the first message stands, its offset, that waits for a later time: what comes after
    /// it
    /// waits with it.
    Map<String, Long> putOff(String account, Set<String> keys, Instant now);

    /// One more attempt begins.
    void begin(String messageId);

    void postpone(String messageId, Instant notBefore);

    void settle(String messageId, SendState state, @Nullable String reason);

    /// The log has the result. What it said is forgotten.
    void close(String messageId);
}
