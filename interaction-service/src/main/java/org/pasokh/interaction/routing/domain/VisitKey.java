package org.pasokh.interaction.routing.domain;

/// A waiting visit's place: by when its wait counts from, less a head start, then by arrival in the queue. Nobody
/// shares a place.
record VisitKey(long key, long enqueuedAt, VisitId visit) implements Comparable<VisitKey> {

    /// No visit has a head start yet.
    private static final long BOOST = 0;

    static VisitKey of(Visit visit) {
        Need need = visit.need();
        long base = need.waitingSince().plus(need.channel().patience()).toEpochMilli();
        return new VisitKey(base - BOOST, visit.enqueuedAt().toEpochMilli(), visit.id());
    }

    @Override
    public int compareTo(VisitKey other) {
        int byKey = Long.compare(key, other.key);
        if (byKey != 0) {
            return byKey;
        }
        int byArrival = Long.compare(enqueuedAt, other.enqueuedAt);
        return byArrival != 0 ? byArrival : visit.value().compareTo(other.visit.value());
    }
}
