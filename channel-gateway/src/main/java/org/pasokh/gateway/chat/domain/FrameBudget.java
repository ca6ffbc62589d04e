package org.pasokh.gateway.chat.domain;

import java.time.Duration;
import java.time.Instant;

/// How many frames a connection may send: so many a second, and a heap at once for sending again after a cut.
public final class FrameBudget {

    private final double perSecond;
    private final double atOnce;
    private double left;
    private Instant lastTaken;

    public FrameBudget(int perSecond, int atOnce, Instant now) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
        this.left = atOnce;
        this.lastTaken = now;
    }

    public boolean take(Instant now) {
        double earned = Duration.between(lastTaken, now).toMillis() * perSecond / 1e3;
        // a clock that was set back earns nothing and costs nothing
        left = Math.min(atOnce, left + Math.max(0, earned));
        lastTaken = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
