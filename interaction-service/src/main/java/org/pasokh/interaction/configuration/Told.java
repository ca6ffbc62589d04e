package org.pasokh.interaction.configuration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.content.Content;

/// Which configuration one pool of the router was last told, and for which day. It never goes back.
///
/// @param pool the version of the pool that was told
/// @param id of the pool; not written down while there was one
record Told(
        long number, LocalDate day, String pool, @Nullable String id) {

    String poolId() {
        return id == null ? Content.POOL : id;
    }

    boolean isAheadOf(long otherNumber, LocalDate otherDay) {
        return number > otherNumber || (number == otherNumber && day.isAfter(otherDay));
    }

    boolean isOf(Told other) {
        return number == other.number && day.equals(other.day) && pool.equals(other.pool);
    }
}
