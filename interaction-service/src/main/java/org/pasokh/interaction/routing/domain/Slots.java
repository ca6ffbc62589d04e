package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How many customers may name a time in the same quarter of an hour: six of ten of those whom the agents set up for
/// the queue's channel could call in it. Nobody knows who will be there, so it goes by who is set up; of an agent's
/// time each of their queues gets an equal part.
final class Slots {

    static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int NAMED = 3;
    private static final Duration GIVEN = QUARTER.multipliedBy(6).dividedBy(10);

    private final Pool pool;
    private final Place place;
    private final int inEach;

    Slots(Pool pool, Place place) {
        this.pool = pool;
        this.place = place;
        this.inEach = inEach();
    }

    /// The quarter of an hour that a moment is in.
    static long quarterOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), QUARTER.toSeconds());
    }

    boolean isFull(Instant at) {
        return taken(at) >= inEach;
    }

    /// The first later quarters that are free and begin while the queue is open, as far as a week shows.
    List<Instant> freeAfter(Instant at) {
        Openings openings = pool.settings().door(place.queue()).opens();
        Instant end = pool.now().plus(AHEAD);
        return Stream.iterate(startOf(quarterOf(at) + 1), from -> from.isBefore(end), from -> from.plus(QUARTER))
                .filter(from -> openings.isOpen(place.channel(), from) && taken(from) < inEach)
                .limit(NAMED)
                .toList();
    }

    private int taken(Instant at) {
        return pool.queueing().callbacks().taken(place, quarterOf(at));
    }

    private static Instant startOf(long quarter) {
        return Instant.ofEpochSecond(quarter * QUARTER.toSeconds());
    }

    /// At least one: whoever is to be called in its time is called, though others wait for it.
    private int inEach() {
        double seconds = pool.queueing()
                .figures(place)
                .rates()
                .handlingSeconds(pool.settings().handlingTime(place.queue()));
        return Math.max(1, (int) (pool.queueing().setUpFor(place) * GIVEN.toSeconds() / seconds));
    }
}
