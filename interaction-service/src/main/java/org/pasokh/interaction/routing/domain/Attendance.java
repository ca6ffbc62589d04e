package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An agent's presence and idle time.
///
/// @param since when the presence began
/// @param spokeAt when somebody other than the router last set the presence
/// @param idleSince end of the last handled work, or login if that is later, moved on by what was spent on a break:
///     a break is neither rewarded nor punished
/// @param worked whether any work has ended since the login
/// @param channels what the agent is ready for when available; null: all they serve
public record Attendance(
        Presence presence,
        @Nullable String reason,
        Instant since,
        Instant spokeAt,
        Instant idleSince,
        boolean worked,
        @Nullable Set<Channel> channels) {

    public Attendance {
        // in the order of the channels: what is stored is the same in every process
        channels = channels == null ? null : Collections.unmodifiableSet(new TreeSet<>(channels));
    }

    static Attendance never(Instant at) {
        return new Attendance(Presence.OFFLINE, null, at, Instant.EPOCH, at, false, null);
    }

    Attendance after(Fact.PresenceChanged change) {
        Instant at = change.at();
        return new Attendance(
                change.to(),
                change.reason(),
                at,
                change.by().equals(Agent.ROUTER) ? spokeAt : at,
                idleAfterLeaving(presence, at),
                worked && presence != Presence.OFFLINE,
                change.channels());
    }

    Attendance finishedWork(Instant at) {
        return new Attendance(presence, reason, since, spokeAt, at, true, channels);
    }

    boolean isReadyFor(Channel channel) {
        return channels == null || channels.contains(channel);
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
