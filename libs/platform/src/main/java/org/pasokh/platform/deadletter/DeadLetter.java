package org.pasokh.platform.deadletter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that could not be processed, with all that is needed to try again.
///
/// @param id a hash of what it is, so that the same thing is kept once
/// @param source which part could not: the name of the handler, the mailbox, the router
/// @param topic where it came from, or where a replay has to put it; null for what can only be read and discarded
/// @param reason what was wrong, without personal text
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
public record DeadLetter(
        String id,
        String source,
        @Nullable String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte[] value,
        String reason,
        int attempts,
        Instant at) {

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    /// What stood nowhere on the log: a frame, a mail.
    public static DeadLetter notFromTheLog(String id, String source, byte[] value, String reason, Instant at) {
        return new DeadLetter(id, source, null, -1, -1, null, Map.of(), value, reason, 1, at);
    }
}
