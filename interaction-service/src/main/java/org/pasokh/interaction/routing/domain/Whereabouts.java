package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The index of what has gone to other pools, for as long as what has ended is remembered.
final class Whereabouts {

    /// After a long silence much may have to be forgotten; it goes a little with every entry read.
    private static final int FORGOTTEN_AT_ONCE = 64;

    private final Table<MovedOn> moved;
    private final NavigableSet<MovedOn> byTime = new TreeSet<>(MovedOn.BY_TIME);

    Whereabouts(Table<MovedOn> moved) {
        this.moved = moved;
    }

    Optional<MovedOn> find(String subject, Instant now) {
        return Optional.ofNullable(moved.find(subject))
                .filter(each -> each.until().isAfter(now));
    }

    void put(MovedOn entry) {
        MovedOn former = moved.put(entry);
        if (former != null) {
            byTime.remove(former);
        }
        byTime.add(entry);
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
        for (int i = 0; i < FORGOTTEN_AT_ONCE && !byTime.isEmpty(); i++) {
            if (byTime.first().until().isAfter(now)) {
                return;
            }
            moved.remove(byTime.removeFirst().subject());
        }
    }
}
