package org.pasokh.platform.failure;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Growing pauses between attempts, each a little different so that many do not come at once.
public final class Backoff {

    private final long longestNanos;
    private long nextNanos;

    public Backoff(Duration first, Duration longest) {
        nextNanos = first.toNanos();
        longestNanos = longest.toNanos();
    }

    /// Ends early when the thread is interrupted.
    public void pause() {
        LockSupport.parkNanos(nextNanos / 2 + ThreadLocalRandom.current().nextLong(nextNanos / 2 + 1));
        nextNanos = Math.min(longestNanos, nextNanos * 2);
    }
}
