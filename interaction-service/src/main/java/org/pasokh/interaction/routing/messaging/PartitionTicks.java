package org.pasokh.interaction.routing.messaging;

import java.time.Instant;
import org.pasokh.interaction.routing.domain.PoolId;

/// Appends ticks to a partition of `routing.requests`.
@FunctionalInterface
interface PartitionTicks {
    void append(int partition, PoolId pool, Instant now);
}
