package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;

/// What was answered in one minute.
///
/// @param minute counted from the epoch
/// @param byTier for customers whose tier let them pass somebody who had waited too long
/// @param callsInTime calls that had not waited longer than promised
public record Answers(long minute, int all, int byTier, int calls, int callsInTime) implements Entry {

    /// Fifteen whole minutes and the one that has begun.
    static final int MINUTES = 16;

    static Answers none(Instant at) {
        return new Answers(minuteOf(at), 0, 0, 0, 0);
    }

    static long minuteOf(Instant at) {
        return at.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
    }

    static String place(long minute) {
        return Long.toString(minute % MINUTES);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.ANSWERS, place(minute));
    }

    Answers and(boolean tier, boolean call, boolean inTime) {
        return new Answers(
                minute,
                all + 1,
                byTier + (tier ? 1 : 0),
                calls + (call ? 1 : 0),
                callsInTime + (call && inTime ? 1 : 0));
    }

    Answers and(Answers other) {
        return new Answers(
                minute, all + other.all, byTier + other.byTier, calls + other.calls, callsInTime + other.callsInTime);
    }
}
