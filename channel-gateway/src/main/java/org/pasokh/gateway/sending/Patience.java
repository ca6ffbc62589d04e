package org.pasokh.gateway.sending;

import java.time.Duration;
import java.time.Instant;

/// How often and how long a message is tried that the other side puts off.
///
/// @param firstPause doubled each time
public record Patience(Duration firstPause, Duration longestPause, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 20;

    /// @param attempts those that failed so far, at least one
    public Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    public boolean isOver(Instant requestedAt, Instant now) {
        return now.isAfter(requestedAt.plus(giveUpAfter));
    }
}
