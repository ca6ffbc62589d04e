package org.pasokh.gateway.ledger.domain;

import java.time.Instant;
import java.util.Map;

/// Asks the log how far everybody is.
public interface LogPositions {

    /// @throws RuntimeException while the log is away
    Positions take(Instant now);

    /// Up to where the ledger itself has read.
    Map<Spot, Long> read();
}
