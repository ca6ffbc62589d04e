package org.pasokh.platform.inbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts the attempts at one partition's records while this process reads it. In normal running nothing is written
/// per record; after a reader died, each record is written down before it is worked on, until enough have passed.
final class PartitionAttempts {

    private static final int CAREFUL_FOR = 100;
    private static final long NOT_CAREFUL = -1;

    private final PartitionMarkers markers;
    private final String id;
    private final String owner;
    private final TreeMap<Long, Suspicion> suspects;
    private long carefulBefore;

    private PartitionAttempts(
            PartitionMarkers markers, String id, String owner, Map<Long, Suspicion> suspects, long carefulBefore) {
        this.markers = markers;
        this.id = id;
        this.owner = owner;
        this.suspects = new TreeMap<>(suspects);
        this.carefulBefore = carefulBefore;
    }

    /// At the first record after the partition came to this process.
    ///
    /// @param isOld whether the record stood there before this process began: otherwise nobody can have died of it
    static PartitionAttempts from(PartitionMarkers markers, String id, String owner, long first, boolean isOld) {
        PartitionMarker left = markers.find(id);
        Map<Long, Suspicion> suspects = new TreeMap<>(left.suspects());
        Long diedOf = owner.equals(left.owner()) || !isOld ? null : left.diedOf(first);
        if (diedOf != null) {
            suspects.compute(diedOf, (offset, known) -> (known == null ? Suspicion.none(offset) : known).andDied());
        }
        long carefulBefore = diedOf == null ? NOT_CAREFUL : diedOf + CAREFUL_FOR;
        PartitionAttempts attempts = new PartitionAttempts(markers, id, owner, suspects, carefulBefore);
        attempts.write(null);
        return attempts;
    }

    Suspicion begin(long offset) {
        Suspicion known = suspects.getOrDefault(offset, Suspicion.none(offset));
        if (isCareful(offset) && !known.isGivenUp()) {
            write(offset);
        }
        return known;
    }

    Suspicion failed(long offset) {
        Suspicion more = suspects.getOrDefault(offset, Suspicion.none(offset)).andFailed();
        suspects.put(offset, more);
        write(null);
        return more;
    }

    /// The attempt came to no end of its own, for reasons that are not the record's.
    void interrupted(long offset) {
        if (isCareful(offset)) {
            write(null);
        }
    }

    void passed(long offset) {
        boolean wasSuspected = !suspects.headMap(offset, true).isEmpty();
        suspects.headMap(offset, true).clear();
        boolean endsCare = carefulBefore != NOT_CAREFUL && offset + 1 >= carefulBefore;
        if (endsCare) {
            carefulBefore = NOT_CAREFUL;
        }
        if (wasSuspected || endsCare) {
            write(null);
        }
    }

    private boolean isCareful(long offset) {
        return offset < carefulBefore;
    }

    private void write(@Nullable Long current) {
        markers.save(new PartitionMarker(id, owner, current, suspects));
    }
}
