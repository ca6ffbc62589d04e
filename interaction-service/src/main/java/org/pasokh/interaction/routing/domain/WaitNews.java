package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Tells how long one waits, every quarter of a minute of the log, if that has changed.
final class WaitNews {

    static final Duration APART = Duration.ofSeconds(15);

    private WaitNews() {}

    /// Whether it is looked at between these moments.
    static boolean isTime(Instant before, Instant now) {
        return before.getEpochSecond() / APART.toSeconds() != now.getEpochSecond() / APART.toSeconds();
    }

    static void look(Turn turn, Instant before) {
        if (isTime(before, turn.now())) {
            turn.pool().queueing().states().stream()
                    .map(state -> new Place(state.queue(), state.channel()))
                    .filter(place -> isInUse(turn.pool(), place))
                    .forEach(place -> tell(turn, place));
        }
    }

    /// Whether those who are there have no room, and whoever comes now waits for longer than is bearable.
    static boolean isThin(Pool pool, Place place) {
        if (!isInUse(pool, place) || pool.queueing().isFree(place)) {
            return false;
        }
        Foretold foretold = ofNewcomer(pool, place);
        Duration bearable = pool.settings().door(place.queue()).longFrom();
        return foretold == null || foretold.expected() > bearable.toMillis();
    }

    @Nullable
    static Foretold ofNewcomer(Pool pool, Place place) {
        int headStart = pool.settings().lineOrder().channels().getOrDefault(place.channel(), 0);
        long key = pool.now().minusSeconds(headStart).toEpochMilli();
        return new Waits(pool).of(place, pool.queueing().ahead(place, key));
    }

    /// Whether anybody waits there, or ever came; for mail there is nothing to tell.
    private static boolean isInUse(Pool pool, Place place) {
        return place.channel().patience().isZero()
                && !pool.settings().isElsewhere(place.queue())
                && (pool.queueing().inLine(place) > 0 || pool.queueing().hasFigures(place));
    }

    private static void tell(Turn turn, Place place) {
        WaitFigures figures = turn.pool().queueing().figures(place);
        Foretold foretold = ofNewcomer(turn.pool(), place);
        WaitBand band = foretold == null ? WaitBand.UNKNOWN : foretold.band();
        WaitFigures.Told told = figures.told().next(band, turn.now());
        if (!told.equals(figures.told())) {
            int waiting = turn.pool().queueing().inLine(place);
            turn.happened(new Fact.WaitEstimated(figures.told(told), foretold, waiting, turn.now()));
        }
    }
}
