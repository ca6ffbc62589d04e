package org.pasokh.gateway.chat.domain;

import java.time.Instant;

/// A visitor is gone from a chat.
///
/// @param occasion tells this departure from the session's others, the same for everybody who notices it
public record Departure(String session, String entryPoint, Cause cause, String occasion, Instant at) {

    /// How a visitor went.
    public enum Cause {
        LEFT,
        LOST
    }

    /// The visitor said so, having written `lastNumber` messages.
    public static Departure left(String session, String entryPoint, long lastNumber, Instant at) {
        return new Departure(session, entryPoint, Cause.LEFT, Long.toString(lastNumber), at);
    }

    /// Nobody has seen the visitor since.
    public static Departure lost(String session, String entryPoint, Instant lastSeen) {
        return new Departure(session, entryPoint, Cause.LOST, Long.toString(lastSeen.toEpochMilli()), lastSeen);
    }
}
