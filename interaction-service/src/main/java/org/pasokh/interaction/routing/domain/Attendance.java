package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agent's presence and idle time.
///
/// @param since when the presence began
/// @param spokeAt when somebody other than the router last set the presence
/// @param idleSince end of the last handled work, or login if that is later, moved on by what was spent on a break:
///     a break is neither rewarded nor punished
public record Attendance(
        Presence presence, @Nullable String reason, Instant since, Instant spokeAt, Instant idleSince) {

    static Attendance never(Instant at) {
        return new Attendance(Presence.OFFLINE, null, at, Instant.EPOCH, at);
    }

    Attendance set(Presence to, @Nullable String why, boolean byRouter, Instant at) {
        return new Attendance(to, why, at, byRouter ? spokeAt : at, idleAfterLeaving(presence, at));
    }

    Attendance finishedWork(Instant at) {
        return new Attendance(presence, reason, since, spokeAt, at);
    }

    private Instant idleAfterLeaving(Presence from, Instant at) {
        if (from == Presence.OFFLINE) {
            return at;
        }
        return from.paused() ? idleSince.plus(Duration.between(later(since, idleSince), at)) : idleSince;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
