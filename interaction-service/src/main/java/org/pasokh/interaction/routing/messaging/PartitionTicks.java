package org.pasokh.interaction.routing.messaging;

import java.time.Instant;
import org.pasokh.interaction.routing.domain.PoolId;

/// Appends ticks to a partition of `routing.requests`.
@FunctionalInterface
interface PartitionTicks {
    /// @param readTo the offset up to which the pool's requests have been read
    void append(int partition, PoolId pool, long readTo, Instant now);
}
