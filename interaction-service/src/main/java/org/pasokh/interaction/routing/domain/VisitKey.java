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

    private static final long SECOND = 1_000;

    static VisitKey of(Visit visit, LineOrder order) {
        long base = visit.countsFrom().toEpochMilli();
        return new VisitKey(
                base - order.headStart(visit.need(), true) * SECOND,
                base - order.headStart(visit.need(), false) * SECOND,
                base,
                visit.enqueuedAt().toEpochMilli(),
                visit.id());
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
