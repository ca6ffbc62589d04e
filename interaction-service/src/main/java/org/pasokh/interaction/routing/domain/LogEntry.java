package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// A request as it stands on the log.
///
/// @param askedAt when it was asked, by the clock of who asked
/// @param appendedAt when the log took it: the router's time
/// @param position its place on the log
public record LogEntry(RequestId id, Instant askedAt, Instant appendedAt, long position, Request request) {}
