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
/// @param worked whether any work has ended since the login
public record Attendance(
        Presence presence, @Nullable String reason, Instant since, Instant spokeAt, Instant idleSince, boolean worked) {

    static Attendance never(Instant at) {
        return new Attendance(Presence.OFFLINE, null, at, Instant.EPOCH, at, false);
    }

    Attendance set(Presence to, @Nullable String why, boolean byRouter, Instant at) {
        return new Attendance(
                to,
                why,
                at,
                byRouter ? spokeAt : at,
                idleAfterLeaving(presence, at),
                worked && presence != Presence.OFFLINE);
    }

    Attendance finishedWork(Instant at) {
        return new Attendance(presence, reason, since, spokeAt, at, true);
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
