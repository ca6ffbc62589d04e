package org.pasokh.interaction.routing.domain;

import java.util.Comparator;

/// A waiting visit's place: by when its wait counts from, less its head start, then by arrival in the queue. Nobody
/// shares a place.
///
/// @param key in milliseconds, as the others
/// @param plainKey the place without what the customer's tier gives
/// @param base when the wait counts from
record VisitKey(long key, long plainKey, long base, long enqueuedAt, VisitId visit) implements Comparable<VisitKey> {

    static final Comparator<VisitKey> WITHOUT_TIER =
            (one, other) -> one.after(other, Long.compare(one.plainKey, other.plainKey));
    static final Comparator<VisitKey> BY_BASE = (one, other) -> one.after(other, Long.compare(one.base, other.base));

    private static final Comparator<VisitKey> BY_ARRIVAL = (one, other) -> one.after(other, 0);

    private static final long SECOND = 1_000;

    static VisitKey of(Visit visit, LineOrder order) {
        Need need = visit.need();
        long base = visit.countsFrom().toEpochMilli();
        long key = base - order.headStart(need, true) * SECOND;
        boolean tierCounts = need.urgent().tier() != null;
        return new VisitKey(
                key,
                tierCounts ? base - order.headStart(need, false) * SECOND : key,
                base,
                visit.enqueuedAt().toEpochMilli(),
                visit.id());
    }

    /// A line in the order in force.
    static SortedBlocks<VisitKey> line() {
        return new SortedBlocks<>(VisitKey::key, BY_ARRIVAL);
    }

    static SortedBlocks<VisitKey> lineWithoutTier() {
        return new SortedBlocks<>(VisitKey::plainKey, BY_ARRIVAL);
    }

    static SortedBlocks<VisitKey> lineByBase() {
        return new SortedBlocks<>(VisitKey::base, BY_ARRIVAL);
    }

    /// How far before its wait the visit's place is.
    long headStart() {
        return base - key;
    }

    @Override
    public int compareTo(VisitKey other) {
        return after(other, Long.compare(key, other.key));
    }

    private int after(VisitKey other, int byPlace) {
        if (byPlace != 0) {
            return byPlace;
        }
        int byTime = Long.compare(enqueuedAt, other.enqueuedAt);
        return byTime != 0 ? byTime : visit.value().compareTo(other.visit.value());
    }
}
