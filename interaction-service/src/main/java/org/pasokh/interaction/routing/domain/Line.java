package org.pasokh.interaction.routing.domain;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Waiting visits in their order: the one in force, the one without customers' tiers, and that of the bare wait.
final class Line {

    private final NavigableSet<VisitKey> all = new TreeSet<>();
    private final NavigableSet<VisitKey> withoutTier = new TreeSet<>(VisitKey.WITHOUT_TIER);
    private final NavigableSet<VisitKey> byBase = new TreeSet<>(VisitKey.BY_BASE);

    void add(VisitKey visit) {
        all.add(visit);
        withoutTier.add(visit);
        byBase.add(visit);
    }

    /// Whether nobody here waits since before.
    boolean startsAt(long base) {
        return byBase.first().base() == base;
    }

    void remove(VisitKey visit) {
        all.remove(visit);
        withoutTier.remove(visit);
        byBase.remove(visit);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    VisitKey first(boolean tiersCount) {
        return tiersCount ? all.first() : withoutTier.first();
    }

    /// The first of those whose wait counts from `latest` or before.
    @Nullable
    VisitKey first(boolean tiersCount, long latest) {
        if (all.isEmpty() || byBase.first().base() > latest) {
            return null;
        }
        VisitKey first = first(tiersCount);
        return first.base() <= latest ? first : byBase.first();
    }

    /// Whether anybody's wait counts from a moment after the one and not after the other.
    boolean hasBetween(long after, long upTo) {
        if (all.isEmpty() || byBase.last().base() <= after || byBase.first().base() > upTo) {
            return false;
        }
        VisitKey next = byBase.higher(new VisitKey(0, 0, after, Long.MAX_VALUE, LAST));
        return next != null && next.base() <= upTo;
    }

    NavigableSet<VisitKey> inOrder() {
        return all;
    }

    private static final VisitId LAST = new VisitId("\uffff");
}
