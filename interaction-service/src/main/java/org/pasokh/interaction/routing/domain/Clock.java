package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// A pool's time: how far its log has been read.
///
/// @param now the latest append time read; it never goes back, even where a broker's clock does
/// @param lastTick the latest tick read
public record Clock(Instant now, Instant lastTick) implements Entry {

    static final Clock UNSET = new Clock(Instant.EPOCH, Instant.EPOCH);

    @Override
    public Key key() {
        return new Key(EntryKind.CLOCK, "");
    }

    Clock at(Instant time) {
        return time.isAfter(now) ? new Clock(time, lastTick) : this;
    }

    Clock ticked() {
        return new Clock(now, now);
    }
}
