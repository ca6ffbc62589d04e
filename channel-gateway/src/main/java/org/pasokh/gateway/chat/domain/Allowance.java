package org.pasokh.gateway.chat.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody may do something in a span. Of the many only the latest are remembered: who makes many addresses
/// is held by what all of them may do together.
public final class Allowance {

    private static final int REMEMBERED = 20_000;

    private final int times;
    private final Duration within;
    private final Map<String, Used> used = new LinkedHashMap<>(16, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Allowance(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    private record Used(Instant since, int times) {}

    public synchronized boolean take(String who, Instant now) {
        Used former = used.get(who);
        Used next = former == null || !now.isBefore(former.since().plus(within))
                ? new Used(now, 1)
                : new Used(former.since(), former.times() + 1);
        if (next.times() > times) {
            return false;
        }
        used.put(who, next);
        return true;
    }

    public Duration within() {
        return within;
    }
}
