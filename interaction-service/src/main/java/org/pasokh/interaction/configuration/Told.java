package org.pasokh.interaction.configuration;

import java.time.LocalDate;

/// Which configuration the router was last told, and for which day. It never goes back.
///
/// @param pool the version of the pool that was told
record Told(long number, LocalDate day, String pool) {

    boolean isAheadOf(long otherNumber, LocalDate otherDay) {
        return number > otherNumber || (number == otherNumber && day.isAfter(otherDay));
    }
}
