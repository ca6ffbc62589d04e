package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;

/// What was answered in the last quarter of an hour, and what follows from that.
final class Shares {

    private final Pool pool;

    Shares(Pool pool) {
        this.pool = pool;
    }

    /// What has been answered in the minute of that moment.
    Answers at(Instant moment) {
        return pool.answers().stream()
                .filter(minute -> minute.minute() == Answers.minuteOf(moment))
                .findFirst()
                .orElseGet(() -> Answers.none(moment));
    }

    Answers lately() {
        long oldest = Answers.minuteOf(pool.now()) - Answers.MINUTES;
        return pool.answers().stream()
                .filter(minute -> minute.minute() > oldest)
                .reduce(Answers.none(pool.now()), Answers::and);
    }

    /// Whether one more visit may pass another by its customer's tier: not too many answers may go that way.
    boolean mayPassByTier() {
        Answers lately = lately();
        int out = pool.passingByTier();
        return (lately.byTier() + out + 1) * 100L
                <= pool.settings().lineOrder().tierShare() * (lately.all() + out + 1L);
    }

    /// Whether calls go before mail now: they are to where too few of them have been answered in time.
    boolean callsGoFirst() {
        Integer target = pool.settings().lineOrder().phoneFirst();
        VisitKey first = target == null ? null : pool.classes().firstCall();
        if (target == null || first == null) {
            return false;
        }
        Visit call = pool.visit(first.visit()).orElseThrow();
        Duration promised = pool.settings().of(call.need().queue()).promised();
        int late = call.need().waitingSince().plus(promised).isBefore(pool.now()) ? 1 : 0;
        Answers lately = lately();
        return lately.callsInTime() * 100L < target * (long) (lately.calls() + late);
    }
}
