package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as it stands in a session's transcript, or on its way there.
///
/// @param position its place in the transcript; absent when it was read from the log and may not be stored yet
/// @param number the visitor's own number of it
/// @param delivery how far a message of an agent is known to have come; of a visitor's, that an agent has read it
/// @param files that came with it; null where none did
public record TranscriptEntry(
        @Nullable Long position,
        String messageId,
        Author author,
        @Nullable String authorName,
        String text,
        Instant at,
        @Nullable Long number,
        @Nullable Receipt delivery,
        @Nullable List<SharedFile> files)
        implements GatewayFrame {

    /// Whose words they are.
    public enum Author {
        CUSTOMER,
        AGENT
    }
}
