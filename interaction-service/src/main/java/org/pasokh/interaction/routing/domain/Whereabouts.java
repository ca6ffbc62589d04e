package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Optional;

/// The index of what has gone to other pools, for as long as what has ended is remembered.
final class Whereabouts {

    private final Table<MovedOn> moved;
    private final ByTime<MovedOn> byTime = new ByTime<>(MovedOn::until);

    Whereabouts(Table<MovedOn> moved) {
        this.moved = moved;
    }

    Optional<MovedOn> find(String subject, Instant now) {
        return Optional.ofNullable(moved.find(subject))
                .filter(each -> each.until().isAfter(now));
    }

    void put(MovedOn entry) {
        byTime.replace(moved.put(entry), entry);
    }

    /// It is here again.
    void back(String subject) {
        MovedOn former = moved.find(subject);
        if (former != null) {
            byTime.remove(former);
            moved.remove(subject);
        }
    }

    void forget(Instant now) {
        byTime.forget(now, entry -> moved.remove(entry.subject()));
    }
}
