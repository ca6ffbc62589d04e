package org.pasokh.platform.deadletter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;

/// Something that could not be processed, with all that is needed to try again.
///
/// @param id a hash of what it is, so that the same thing is kept once
/// @param source the part that could not: the name of a handler, a mailbox, the router
/// @param origin where it stood on the log; null for what stood nowhere and can only be read and discarded
/// @param reason what was wrong, without personal text: not an exception's message
/// @param at when it was given up
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
public record DeadLetter(
        String id,
        String source,
        @Nullable Origin origin,
        Map<String, String> headers,
        byte[] value,
        String reason,
        int attempts,
        Instant at) {

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    /// The place of a record on the log.
    ///
    /// @param time the record's own
    public record Origin(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Instant time) {}

    /// The id of a record of the log that a part could not process.
    public static String idOf(String source, Origin origin) {
        return EventIds.of(
                "dead-letter",
                source,
                origin.topic(),
                Integer.toString(origin.partition()),
                Long.toString(origin.offset()));
    }

    /// What stood nowhere on the log: a frame, a mail.
    public static DeadLetter notFromTheLog(String id, String source, byte[] value, String reason, Instant at) {
        return new DeadLetter(id, source, null, Map.of(), value, reason, 1, at);
    }
}
