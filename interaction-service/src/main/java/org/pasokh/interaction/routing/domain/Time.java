package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a tick ends. Nothing else ends anything by time, so whatever stands on the log before the tick comes first.
///
/// A tick says how far its sender had read. So the log shows, and whoever reads it again sees too, when the router was
/// away (no ticks) and when it was behind (ticks whose sender had not read of the offer yet). Neither counts as an
/// agent's time.
final class Time {

    /// Ticks come each second while anything may end; a wider gap means that the router was away.
    private static final Duration TICKS_APART = Duration.ofSeconds(3);

    private Time() {}

    static void tick(Turn turn, Request.Tick tick) {
        Pool pool = turn.pool();
        Clock before = pool.clock();
        Clock after = before.ticked(tick.readTo());
        List<Offer> begun = pool.offersBegunBy(after.readTo());
        List<Handling> wrapUpsBegun = pool.works().wrapUpsBegunBy(after.readTo());
        Duration gap = Duration.between(before.lastTick(), turn.now());
        if (gap.compareTo(TICKS_APART) > 0) {
            pool.offersRunning().forEach(offer -> prolong(turn, offer, gap));
            pool.works().wrapUpsRunning().forEach(handling -> prolong(turn, handling, gap));
        }
        pool.put(after);
        begun.forEach(offer -> lateStart(turn, offer.allotted()).ifPresent(by -> prolong(turn, offer, by)));
        wrapUpsBegun.forEach(handling ->
                lateStart(turn, handling.wrapUp().orElseThrow()).ifPresent(by -> prolong(turn, handling, by)));
        end(turn);
        Stranding.check(turn);
        if (pool.settings().lineOrder().phoneFirst() != null) {
            // whether calls go first, and what is overdue, changes with time alone
            pool.classes().stirAll();
        }
    }

    private static void end(Turn turn) {
        for (Offer offer : turn.pool().offersDue(turn.now())) {
            // one lapse may have withdrawn the agent's other offers
            turn.pool().offer(offer.id()).ifPresent(open -> Offers.lapse(turn, open));
        }
        turn.pool().works().wrapUpsDue(turn.now()).forEach(handling -> Work.endByLimit(turn, handling));
    }

    /// By how much something is moved that began to run only with this tick, and long after it was given.
    private static Optional<Duration> lateStart(Turn turn, Allotted allotted) {
        Duration late = Duration.between(allotted.since(), turn.now());
        Instant whole = turn.now().plus(allotted.time());
        return late.compareTo(TICKS_APART) > 0 && whole.isAfter(allotted.until())
                ? Optional.of(Duration.between(allotted.until(), whole))
                : Optional.empty();
    }

    private static void prolong(Turn turn, Offer offer, Duration by) {
        turn.happened(new Fact.OfferProlonged(offer, offer.deadline().plus(by)));
    }

    private static void prolong(Turn turn, Handling handling, Duration by) {
        handling.wrapUp()
                .ifPresent(wrapUp -> turn.happened(
                        new Fact.WrapUpProlonged(handling, wrapUp.until().plus(by), turn.now())));
    }
}
