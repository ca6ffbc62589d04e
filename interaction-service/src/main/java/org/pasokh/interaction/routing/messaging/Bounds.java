package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.time.Instant;

/// What a request may ask for at most. Arithmetic on what lies beyond would fail somewhere inside, perhaps much later.
final class Bounds {

    /// Larger requests are refused unread: an event or an entry repeats what stands in them.
    static final int MOST_BYTES = 512 * 1024;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_UNITS = 100_000;

    private Bounds() {}

    /// A moment of this business. One that lies ahead is the core's to judge, which knows what time it is.
    static Instant moment(Instant moment) {
        return in(!moment.isBefore(EARLIEST), moment);
    }

    /// A moment that something is promised for.
    static Instant promise(Instant moment) {
        return in(!moment.isBefore(EARLIEST) && moment.isBefore(LATEST), moment);
    }

    /// Seconds of a head start.
    static int headStart(int seconds) {
        return in(Math.abs((long) seconds) <= LONGEST.toSeconds(), seconds);
    }

    static Duration span(Duration span) {
        return in(span.compareTo(LONGEST) <= 0, span);
    }

    /// Of a skill.
    static int level(int level) {
        return in(level >= 1 && level <= 5, level);
    }

    static int units(int units) {
        return in(units <= MOST_UNITS, units);
    }

    private static <T> T in(boolean inBounds, T value) {
        if (!inBounds) {
            throw new IllegalArgumentException("out of bounds: " + value);
        }
        return value;
    }
}
