package org.pasokh.gateway.chat.domain;

import java.time.Instant;

/// A span in which an entry point is open.
///
/// @param to not any more
public record Opening(Instant from, Instant to) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
