package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What will be due, in order.
///
/// @param <I> how it is named
final class Timers<I> {

    private record Due<I>(long at, I id) {}

    private final SortedBlocks<Due<I>> timers;

    private Timers(Comparator<I> ids) {
        timers = new SortedBlocks<>(Due::at, (one, other) -> ids.compare(one.id, other.id));
    }

    static Timers<String> ofIds() {
        return new Timers<>(String::compareTo);
    }

    static Timers<VisitId> ofVisits() {
        return new Timers<>(VisitId.ORDER);
    }

    void set(I id, Instant at) {
        timers.add(new Due<>(at.toEpochMilli(), id));
    }

    void cancel(I id, Instant at) {
        timers.remove(new Due<>(at.toEpochMilli(), id));
    }

    /// The ids of what is due at `now`, the longest due first.
    List<I> due(Instant now) {
        return due(now, Integer.MAX_VALUE);
    }

    List<I> due(Instant now, int most) {
        List<Due<I>> due = timers.upTo(now.toEpochMilli(), most);
        return due.isEmpty() ? List.of() : due.stream().map(Due::id).toList();
    }

    List<I> all() {
        return timers.stream().map(Due::id).toList();
    }

    boolean isEmpty() {
        return timers.isEmpty();
    }
}
