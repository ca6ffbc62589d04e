package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.List;

/// For whom an agent keeps room, seen from the pool's visits alone.
final class KeptRoom {

    private static final long SECOND = 1_000;

    /// How far overdue mail must be to go before calls where calls go first.
    private static final Duration OVERDUE = Duration.ofMinutes(30);

    private final Pool pool;
    private final Agent agent;
    private final List<Visit> served;

    KeptRoom(Pool pool, Agent agent) {
        this.pool = pool;
        this.agent = agent;
        this.served = pool.entries()
                .filter(Visit.class::isInstance)
                .map(Visit.class::cast)
                .filter(Visit::waits)
                .filter(visit -> visit.keptUntil() == null)
                .filter(visit ->
                        agent.profile().abilities().meet(pool.settings().demandOf(visit.need(), visit.rung())))
                .filter(visit -> agent.attendance().isReadyFor(visit.need().channel()))
                .toList();
    }

    boolean isKeptFrom(Visit visit) {
        return isReserved(visit.countsFrom().toEpochMilli()) || waitsForCalls(visit);
    }

    private boolean isReserved(long base) {
        LineOrder order = pool.settings().lineOrder();
        return served.stream()
                .filter(other ->
                        !agent.fits(other.need().channel(), pool.settings().costs()))
                .anyMatch(other -> base > VisitKey.of(other, order).key() + order.most() * SECOND);
    }

    private boolean waitsForCalls(Visit visit) {
        Need need = visit.need();
        if (need.channel().patience().isZero()
                || served.stream().noneMatch(other -> other.need().channel() == Channel.PHONE)
                || !new Shares(pool).callsGoFirst()) {
            return false;
        }
        Duration overdue = pool.settings().of(need.queue()).dueBefore().plus(OVERDUE);
        return visit.countsFrom().isAfter(pool.now().minus(overdue));
    }
}
