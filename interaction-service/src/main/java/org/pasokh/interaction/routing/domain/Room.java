package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which of those who have room are free to use it, as the lines stand.
final class Room {
    /// How far overdue mail must be to go before calls where calls go first.
    private static final Duration OVERDUE = Duration.ofMinutes(30);

    private final Pool pool;
    private final LineOrder order;
    private final long earliestReserve;
    private final Map<Group, Long> latestBases = new HashMap<>();

    Room(Pool pool) {
        this.pool = pool;
        this.order = pool.settings().lineOrder();
        this.earliestReserve = pool.classes().waiting().earliestReserve(order);
    }

    /// Whether nobody can be waiting for the room that this visit would take.
    boolean isKeptForNobody(VisitKey visit, EligibleClass eligible) {
        boolean callsMayGoFirst =
                order.phoneFirst() != null && !eligible.channel().patience().isZero();
        return visit.base() <= earliestReserve && !callsMayGoFirst;
    }

    boolean isFreeFor(VisitKey visit, Group group, EligibleClass eligible) {
        return isKeptForNobody(visit, eligible) || visit.base() <= latestBase(group, eligible);
    }

    /// All of them who are free for it.
    Set<Group> freeFor(VisitKey visit, EligibleClass eligible) {
        if (isKeptForNobody(visit, eligible)) {
            return eligible.free();
        }
        Set<Group> free = new HashSet<>();
        for (Group group : eligible.free()) {
            if (visit.base() <= latestBase(group, eligible)) {
                free.add(group);
            }
        }
        return free;
    }

    /// Up to when a visit's wait must count from for these agents to be free for it.
    long latestBase(Group group, EligibleClass eligible) {
        long latest = latestBases.computeIfAbsent(group, each -> order.reserve(each.firstKept()));
        if (order.phoneFirst() == null
                || eligible.channel().patience().isZero()
                || !group.hasCallWaiting()
                || !new Shares(pool).callsGoFirst()) {
            return latest;
        }
        Duration before =
                pool.settings().of(eligible.demand().queue()).dueBefore().plus(OVERDUE);
        return Math.min(latest, pool.now().minus(before).toEpochMilli());
    }
}
