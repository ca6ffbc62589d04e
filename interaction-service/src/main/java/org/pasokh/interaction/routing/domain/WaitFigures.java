package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been learned of the waits for one channel of a queue, and what was last told of them.
///
/// @param lastWait how long the last one answered had waited, in milliseconds
/// @param scores how well each estimator does
/// @param stretch by what an estimate is multiplied to hold for four of five
public record WaitFigures(
        QueueId queue,
        Channel channel,
        Rates rates,
        @Nullable Long lastWait,
        Map<Estimator, Score> scores,
        double stretch,
        Told told,
        long seq)
        implements QueueEntry {

    private static final double USUAL_STRETCH = 1.6;
    private static final double STEP = 0.1;
    private static final double HOLDS_FOR = 0.8;
    private static final long SHORT = 1_000;

    /// @param handled seconds of work, over the latest `handlings`; each counts a little less than the one after it
    /// @param waited seconds of waiting, after which so many `gaveUp`
    public record Rates(double handled, double handlings, double waited, double gaveUp) {

        static final Rates NONE = new Rates(0, 0, 0, 0);
        private static final double KEPT_OF_WORK = 1 - 1 / 50.0;
        private static final double KEPT_OF_WAITS = 1 - 1 / 200.0;
        /// The settings' handling time weighs as much as so many.
        private static final double BEFORE = 5;

        Rates andWork(Duration work) {
            return new Rates(
                    handled * KEPT_OF_WORK + work.toMillis() / 1_000.0, handlings * KEPT_OF_WORK + 1, waited, gaveUp);
        }

        Rates andWait(Duration wait, boolean gaveUpThen) {
            return new Rates(
                    handled,
                    handlings,
                    waited * KEPT_OF_WAITS + wait.toMillis() / 1_000.0,
                    gaveUp * KEPT_OF_WAITS + (gaveUpThen ? 1 : 0));
        }

        double handlingSeconds(Duration usual) {
            return Math.max(1, (usual.toSeconds() * BEFORE + handled) / (BEFORE + handlings));
        }

        /// How many of those who wait give up in a second, each.
        double givingUp() {
            return waited < 1 ? 0 : gaveUp / waited;
        }
    }

    /// @param squaredError of the latest 200, in seconds squared, the later counting more
    public record Score(double squaredError, int of) {

        private static final double WEIGHT = 2 / 201.0;

        Score and(double error) {
            double squared = error * error;
            return new Score(of == 0 ? squared : squaredError + WEIGHT * (squared - squaredError), of + 1);
        }
    }

    /// What was last announced, and since when it has been longer than that.
    public record Told(@Nullable WaitBand band, @Nullable Instant longerSince) {

        static final Told NOTHING = new Told(null, null);
        static final Duration LONGER_FOR = Duration.ofMinutes(2);

        /// A longer wait is announced when it has held for a while; a shorter one at once.
        Told next(WaitBand now, Instant at) {
            WaitBand before = band == null ? WaitBand.AT_ONCE : band;
            if (!now.isLongerThan(before)) {
                return new Told(band == null && now == before ? null : now, null);
            }
            Instant since = longerSince == null ? at : longerSince;
            return since.plus(LONGER_FOR).isAfter(at) ? new Told(band, since) : new Told(now, null);
        }
    }

    public WaitFigures {
        scores = Map.copyOf(scores);
    }

    static WaitFigures none(QueueId queue, Channel channel) {
        return new WaitFigures(queue, channel, Rates.NONE, null, Map.of(), USUAL_STRETCH, Told.NOTHING, 0);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.WAIT_FIGURES, QueueState.idOf(queue, channel));
    }

    /// Whether a wait was told of that may have got shorter, or may have to be told of.
    boolean isWaitTold() {
        boolean some = told.band() != null && told.band() != WaitBand.AT_ONCE && told.band() != WaitBand.UNKNOWN;
        return some || told.longerSince() != null;
    }

    WaitFigures worked(Duration work) {
        return new WaitFigures(queue, channel, rates.andWork(work), lastWait, scores, stretch, told, seq);
    }

    WaitFigures gaveUp(Duration wait) {
        return new WaitFigures(queue, channel, rates.andWait(wait, true), lastWait, scores, stretch, told, seq);
    }

    WaitFigures answered(Duration wait, @Nullable Foretold foretold) {
        Map<Estimator, Score> next = new EnumMap<>(Estimator.class);
        next.putAll(scores);
        double stretched = stretch;
        if (foretold != null) {
            for (Estimator estimator : Estimator.values()) {
                Long said = foretold.by(estimator);
                if (said != null) {
                    double error = (said - wait.toMillis()) / 1_000.0;
                    next.merge(estimator, new Score(0, 0).and(error), (score, _) -> score.and(error));
                }
            }
            stretched = stretched(foretold.expected(), wait.toMillis());
        }
        return new WaitFigures(queue, channel, rates.andWait(wait, false), wait.toMillis(), next, stretched, told, seq);
    }

    /// Goes up by much when a wait was longer than foretold and down by little when not: it rests where four of five
    /// are not longer.
    private double stretched(long expected, long wait) {
        if (expected < SHORT) {
            return stretch;
        }
        double step = wait > stretch * expected ? HOLDS_FOR * STEP : -(1 - HOLDS_FOR) * STEP;
        return Math.clamp(stretch * (1 + step), 0.5, 6.0);
    }

    WaitFigures told(Told other) {
        return new WaitFigures(queue, channel, rates, lastWait, scores, stretch, other, seq + 1);
    }
}
