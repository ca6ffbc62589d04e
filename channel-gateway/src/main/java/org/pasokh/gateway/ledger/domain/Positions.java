package org.pasokh.gateway.ledger.domain;

import java.time.Instant;
import java.util.Map;

/// How far everybody was at one moment: first asked what the readers have done with, then where the log ended.
///
/// @param done by reader and partition, the offset up to which it has done with everything
/// @param ends of all partitions that can hold word of a fate, asked after `done`
public record Positions(Instant at, Map<String, Map<Spot, Long>> done, Map<Spot, Long> ends) {

    public Positions {
        done = Map.copyOf(done);
        ends = Map.copyOf(ends);
    }

    /// Whether the ledger, having read so far, has heard all that the readers had said when they were asked.
    boolean isHeardBy(Map<Spot, Long> read) {
        return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    boolean isDoneWith(Unsettled contact) {
        return done.getOrDefault(contact.reader(), Map.of())
                        .getOrDefault(contact.place().spot(), 0L)
                > contact.place().offset();
    }
}
