package org.pasokh.gateway.ledger.domain;

import java.time.Instant;

/// A contact of which no fate is known.
///
/// @param reader whose turn it is
/// @param hour in which it came
public record Unsettled(String id, Tier tier, String entryPoint, Instant hour, String reader, Place place) {

    /// Where it stands on the log for the first time.
    public record Place(Spot spot, long offset) {}
}
