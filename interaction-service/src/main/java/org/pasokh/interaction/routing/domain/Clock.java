package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// A pool's time: how far its log has been read.
///
/// @param now the latest append time read; it never goes back, even where a broker's clock does
/// @param lastTick the latest tick read
/// @param position the latest entry read
/// @param readTo the latest entry that the sender of a tick had read
public record Clock(Instant now, Instant lastTick, long position, long readTo) implements Entry {

    static final Clock UNSET = new Clock(Instant.EPOCH, Instant.EPOCH, 0, 0);

    @Override
    public Key key() {
        return new Key(EntryKind.CLOCK, "");
    }

    /// Whether the entry is one of those read. What comes later is later too, unless the log was made anew.
    boolean hasRead(LogEntry entry) {
        return entry.position() <= position && !entry.appendedAt().isAfter(now);
    }

    Clock at(LogEntry entry) {
        Instant later = entry.appendedAt().isAfter(now) ? entry.appendedAt() : now;
        return new Clock(later, lastTick, entry.position(), readTo);
    }

    /// Whoever sent the tick cannot have read what stands behind it, whatever the tick says.
    Clock ticked(long tickReadTo) {
        return new Clock(now, now, position, Math.max(readTo, Math.min(tickReadTo, position - 1)));
    }
}
