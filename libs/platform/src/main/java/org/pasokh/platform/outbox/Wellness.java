package org.pasokh.platform.outbox;

import java.time.Duration;
import java.time.Instant;

/// How Kafka has been taking what it was given. One partition without a leader fails for hours while all others take
/// what comes; a broker that is away takes nothing.
final class Wellness {

    private final Duration proof;
    private Instant lastFailure = Instant.EPOCH;
    private Instant lastSuccess = Instant.EPOCH;
    private Instant succeedingSince = Instant.EPOCH;

    /// @param proof how long it must have been well to be called so
    Wellness(Duration proof) {
        this.proof = proof;
    }

    synchronized void failed(Instant now) {
        lastFailure = now;
    }

    synchronized void succeeded(Instant now) {
        if (lastSuccess.isBefore(now.minus(proof))) {
            succeedingSince = now;
        }
        lastSuccess = now;
    }

    /// Whether nothing has failed for so long, or successes have been coming for so long without a break.
    synchronized boolean isProven(Instant now) {
        Instant limit = now.minus(proof);
        return lastFailure.isBefore(limit) || (!lastSuccess.isBefore(limit) && !succeedingSince.isAfter(limit));
    }
}
