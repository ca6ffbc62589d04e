package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// A stretch of time in which a queue's channel is open, `to` not included.
public record Opening(Instant from, Instant to) {

    public Opening {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("open from " + from + " to " + to);
        }
    }
}
