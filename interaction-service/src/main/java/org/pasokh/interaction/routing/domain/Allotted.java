package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Time that an agent has for something: for an answer, for wrap-up.
///
/// @param since when it began
/// @param position the log's entry by which it began
/// @param until its end, later than `since` and `time` together where the router was away or behind
public record Allotted(Instant since, long position, Duration time, Instant until) {

    static Allotted from(Turn turn, Duration time) {
        return new Allotted(
                turn.now(), turn.entry().position(), time, turn.now().plus(time).truncatedTo(ChronoUnit.MILLIS));
    }
}
