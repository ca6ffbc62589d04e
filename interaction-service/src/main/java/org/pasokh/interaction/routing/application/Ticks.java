package org.pasokh.interaction.routing.application;

import java.time.Instant;
import org.pasokh.interaction.routing.domain.PoolId;

/// Ticks on the log that the router itself reads.
@FunctionalInterface
public interface Ticks {

    /// Appends one, or does not: another will follow.
    ///
    /// @param readTo the entry up to which the pool's log has been read
    void append(PoolId pool, long readTo, Instant now);
}
