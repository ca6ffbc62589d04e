package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Estimates waits: from what was learned, who is there and who is ahead. The line is not looked through.
final class Waits {

    /// An estimator is believed when it has been tried so often.
    private static final int TRIED = 10;
    private static final double SECOND = 1_000;

    private final Pool pool;

    Waits(Pool pool) {
        this.pool = pool;
    }

    /// How long a visit would wait that came now; null where nobody is there, or where one does not wait in line.
    @Nullable
    Foretold ofNew(Need need, Instant countsFrom) {
        if (!need.channel().patience().isZero()) {
            return null;
        }
        int headStart = pool.settings().lineOrder().headStart(need, true);
        long key = countsFrom.toEpochMilli() - headStart * (long) SECOND;
        Place place = new Place(need.queue(), need.channel());
        return of(place, pool.queueing().ahead(place, key));
    }

    /// How long somebody would wait behind so many.
    @Nullable
    Foretold of(Place place, int ahead) {
        Queueing queueing = pool.queueing();
        double servers = queueing.servers(place) / Servers.WHOLE;
        if (servers <= 0) {
            return null;
        }
        if (queueing.inLine(place) == 0 && queueing.isFree(place)) {
            return new Foretold(0, 0, null, Estimator.QUEUE_LENGTH, 0);
        }
        WaitFigures figures = queueing.figures(place);
        Duration usual = pool.settings().handlingTime(place.queue());
        double rate = servers / figures.rates().handlingSeconds(usual);
        long queueLength = Math.round(queueLength(ahead, rate, figures.rates().givingUp()) * SECOND);
        long headOfLine = queueing.headOfLine(place, pool.now());
        Estimator believed = believed(figures);
        Foretold foretold = new Foretold(queueLength, headOfLine, figures.lastWait(), believed, 0);
        long upTo = Math.round(foretold.expected() * figures.stretch());
        return new Foretold(queueLength, headOfLine, figures.lastWait(), believed, upTo);
    }

    /// The sum over all who must be answered first, and oneself, of the time to the next answer or to somebody's giving
    /// up: 1/(rate + k·givingUp) for k from 0 to `ahead`, in seconds.
    static double queueLength(int ahead, double rate, double givingUp) {
        // also where the difference of two digammas would be no more than their error
        if (givingUp * (ahead + 1) < rate * 1e-6) {
            return (ahead + 1) / rate;
        }
        double first = rate / givingUp;
        return (digamma(first + ahead + 1) - digamma(first)) / givingUp;
    }

    /// ψ(x) for x > 0: up to 10 by its recurrence, from there by its asymptotic series.
    private static double digamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 10) {
            shift -= 1 / at;
            at++;
        }
        double square = 1 / (at * at);
        double series = square * (1 / 12.0 - square * (1 / 120.0 - square * (1 / 252.0 - square / 240)));
        return shift + StrictMath.log(at) - 1 / (2 * at) - series;
    }

    private static Estimator believed(WaitFigures figures) {
        Estimator best = Estimator.QUEUE_LENGTH;
        double least = Double.MAX_VALUE;
        for (Estimator estimator : Estimator.values()) {
            WaitFigures.Score score = figures.scores().get(estimator);
            if (score != null && score.of() >= TRIED && score.squaredError() < least) {
                best = estimator;
                least = score.squaredError();
            }
        }
        return best;
    }
}
