package org.pasokh.interaction.routing.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;

/// Lets time pass for the router: appends a tick each second while anything may end by time.
/// The wall clock decides no more than when to append; what has become due is decided when the tick is read.
public final class Ticking {

    private static final Duration APART = Duration.ofSeconds(1);

    private final Ticks ticks;
    private final Map<PoolId, Instant> appended = new HashMap<>();

    public Ticking(Ticks ticks) {
        this.ticks = ticks;
    }

    public void look(Collection<Pool> pools, Instant now) {
        for (Pool pool : pools) {
            Instant last = appended.getOrDefault(pool.id(), Instant.EPOCH);
            // a clock that was set back does not say how long ago the last one was
            boolean longEnough = !last.plus(APART).isAfter(now) || now.isBefore(last);
            if (longEnough && pool.hasDeadlines(now)) {
                appended.put(pool.id(), now);
                ticks.append(pool.id(), pool.position(), now);
            }
        }
    }
}
