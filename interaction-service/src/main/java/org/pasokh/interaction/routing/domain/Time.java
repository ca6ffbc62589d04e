package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a tick ends. Nothing else ends anything by time, so whatever stands on the log before the tick comes first.
final class Time {

    /// Ticks come each second while offers are out; a wider gap means that the router was away.
    private static final Duration TICKS_APART = Duration.ofSeconds(3);

    private Time() {}

    static void tick(Turn turn) {
        prolongIfAway(turn);
        turn.pool().put(turn.pool().clock().ticked());
        for (Offer offer : turn.pool().offersDue(turn.now())) {
            // one lapse may have withdrawn the agent's other offers
            turn.pool().offer(offer.id()).ifPresent(open -> Offers.lapse(turn, open));
        }
        turn.pool().wrapUpsDue(turn.now()).forEach(handling -> Work.endByLimit(turn, handling));
    }

    private static void prolongIfAway(Turn turn) {
        Instant lastTick = turn.pool().clock().lastTick();
        if (!turn.now().isAfter(lastTick.plus(TICKS_APART))) {
            return;
        }
        List<Offer> out = turn.pool().offersOut();
        boolean away =
                out.stream().anyMatch(offer -> away(offer, lastTick, turn).compareTo(TICKS_APART) > 0);
        if (!away) {
            return;
        }
        for (Offer offer : out) {
            Duration by = away(offer, lastTick, turn);
            if (by.isPositive()) {
                turn.happened(new Fact.OfferProlonged(offer, offer.deadline().plus(by)));
            }
        }
    }

    /// How long the offer has been out without a tick.
    private static Duration away(Offer offer, Instant lastTick, Turn turn) {
        Instant from = offer.madeAt().isAfter(lastTick) ? offer.madeAt() : lastTick;
        return Duration.between(from, turn.now());
    }
}
