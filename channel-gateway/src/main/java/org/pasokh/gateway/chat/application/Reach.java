package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether this gateway reaches something it depends on, and since when.
public final class Reach {

    private @Nullable Instant awaySince;
    private Instant steadySince;

    public Reach(Instant start) {
        this.steadySince = start;
    }

    public synchronized void reached(Instant now) {
        if (awaySince != null) {
            awaySince = null;
            steadySince = now;
        }
    }

    public synchronized void missed(Instant now) {
        if (awaySince == null) {
            awaySince = now;
        }
    }

    public synchronized boolean isThere() {
        return awaySince == null;
    }

    public synchronized boolean awayFor(Duration time, Instant now) {
        return awaySince != null && !now.isBefore(awaySince.plus(time));
    }

    /// Whether nothing has been amiss for so long.
    public synchronized boolean steadyFor(Duration time, Instant now) {
        return awaySince == null && !now.isBefore(steadySince.plus(time));
    }
}
