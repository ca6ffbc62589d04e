package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// A request as it stands on the log.
///
/// @param askedAt when it was asked, by the clock of who asked
/// @param appendedAt when the log took it: the router's time
/// @param position its place on the log
/// @param passes how many pools have passed it on, because what it is about is in another one
public record LogEntry(RequestId id, Instant askedAt, Instant appendedAt, long position, Request request, int passes) {

    public LogEntry(RequestId id, Instant askedAt, Instant appendedAt, long position, Request request) {
        this(id, askedAt, appendedAt, position, request, 0);
    }
}
