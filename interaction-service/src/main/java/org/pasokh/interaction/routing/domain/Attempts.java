package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.List;

/// How often a queue's callbacks are tried, and how long after one another.
///
/// @param apart after each attempt; after the last that is named, the same again
public record Attempts(int most, List<Duration> apart) {

    static final Attempts USUAL =
            new Attempts(3, List.of(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1)));

    public Attempts {
        apart = List.copyOf(apart);
        if (most < 1 || apart.isEmpty() || !apart.stream().allMatch(Duration::isPositive)) {
            throw new IllegalArgumentException("attempts " + most + ", apart " + apart);
        }
    }

    boolean isLast(Callback callback) {
        return callback.attempts() + 1 >= most;
    }

    /// How long after the attempt that was just made the next is.
    Duration after(Callback callback) {
        return apart.get(Math.min(callback.attempts(), apart.size() - 1));
    }
}
