package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a message of ours has come.
///
/// @param seq counts the message's changes, from 1
public record Delivery(Status status, @Nullable String reason, Instant at, long seq) {

    /// From less to more certain: a later one is believed, an earlier one that comes late is not.
    public enum Status {
        SENT,
        UNCERTAIN,
        FAILED,
        DELIVERED,
        READ
    }
}
