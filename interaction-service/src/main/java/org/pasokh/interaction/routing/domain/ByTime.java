package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is remembered for a while, by when that is over.
final class ByTime<E extends Entry> {

    /// After a long silence much may have to be forgotten; it goes a little with every entry read.
    private static final int FORGOTTEN_AT_ONCE = 64;

    private final Function<E, Instant> until;
    private final SortedBlocks<E> entries;

    ByTime(Function<E, Instant> until) {
        this.until = until;
        this.entries = new SortedBlocks<>(
                entry -> until.apply(entry).toEpochMilli(),
                Comparator.comparing(until).thenComparing(Entry::key));
    }

    void replace(@Nullable E former, E entry) {
        if (former != null) {
            entries.remove(former);
        }
        entries.add(entry);
    }

    void remove(E entry) {
        entries.remove(entry);
    }

    void forget(Instant now, Consumer<E> each) {
        E first = entries.first();
        for (int i = 0;
                i < FORGOTTEN_AT_ONCE && first != null && !until.apply(first).isAfter(now);
                i++) {
            entries.remove(first);
            each.accept(first);
            first = entries.first();
        }
    }
}
