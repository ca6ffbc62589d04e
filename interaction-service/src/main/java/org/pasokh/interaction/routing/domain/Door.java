package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom a queue lets in, and when.
///
/// @param openings always open if null
/// @param maxWaiting so many may wait over one channel; any number if null
/// @param longWait from which expected wait on the queue is thinly staffed; ten minutes if null
public record Door(
        @Nullable Openings openings,
        @Nullable Integer maxWaiting,
        @Nullable WhenUnstaffed whenUnstaffed,
        @Nullable AtClose atClose,
        @Nullable Duration longWait) {

    public static final Door OPEN = new Door(null, null, null, null, null);
    private static final Duration USUAL_LONG_WAIT = Duration.ofMinutes(10);

    public Door {
        if ((maxWaiting != null && maxWaiting < 0) || (longWait != null && longWait.isNegative())) {
            throw new IllegalArgumentException("at most " + maxWaiting + " waiting, long from " + longWait);
        }
    }

    Openings opens() {
        return openings == null ? Openings.ALWAYS : openings;
    }

    boolean isFull(int waiting) {
        return maxWaiting != null && waiting > maxWaiting;
    }

    WhenUnstaffed unstaffed() {
        return Objects.requireNonNullElse(whenUnstaffed, WhenUnstaffed.WAIT);
    }

    AtClose closing() {
        return Objects.requireNonNullElse(atClose, AtClose.CALLBACK);
    }

    Duration longFrom() {
        return longWait == null ? USUAL_LONG_WAIT : longWait;
    }
}
