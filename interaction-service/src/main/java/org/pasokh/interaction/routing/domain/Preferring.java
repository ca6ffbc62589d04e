package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How visits are kept for the agents they prefer, and for how long (domain 6.6).
final class Preferring {
    private static final int AT_ONCE = 500;

    private Preferring() {}

    /// Why a visit is no longer kept.
    public enum Released {
        LIMIT,
        NOBODY_TO_WAIT_FOR
    }

    /// Until when a visit is only for those it prefers; null if there is nobody to wait for.
    @Nullable
    static Instant keptUntil(Turn turn, Visit visit) {
        if (visit.need().required().preferred().isEmpty()) {
            return null;
        }
        Duration kept = turn.pool().settings().of(visit.need().queue()).keptFor(visit.need());
        Instant until = visit.enqueuedAt().plus(kept).truncatedTo(ChronoUnit.MILLIS);
        return until.isAfter(turn.now()) && hasSomebodyToWaitFor(turn.pool(), visit) ? until : null;
    }

    static void release(Turn turn) {
        Classes classes = turn.pool().classes();
        for (VisitId id : classes.waiting().keepingDue(turn.now(), AT_ONCE)) {
            release(turn, id, Released.LIMIT);
        }
        List<AgentId> keepers = classes.takeKeepersToCheck();
        if (keepers.isEmpty()) {
            return;
        }
        NavigableSet<VisitKey> keptFor = new TreeSet<>();
        keepers.forEach(keeper -> keptFor.addAll(classes.waiting().keptFor(keeper)));
        for (VisitKey key : keptFor) {
            Visit visit = turn.pool().visit(key.visit()).orElseThrow();
            if (!hasSomebodyToWaitFor(turn.pool(), visit)) {
                release(turn, visit.id(), Released.NOBODY_TO_WAIT_FOR);
            }
        }
    }

    private static boolean hasSomebodyToWaitFor(Pool pool, Visit visit) {
        return visit.need().required().preferredAgents().stream()
                .anyMatch(agent -> pool.agent(agent)
                        .filter(known -> isWorthWaitingFor(pool, known, visit))
                        .isPresent());
    }

    /// Who is at work here and could take the visit with more room.
    private static boolean isWorthWaitingFor(Pool pool, Agent agent, Visit visit) {
        Demand demand = pool.classes().rungs(visit.need()).at(visit.rung());
        return agent.presence().ready()
                && agent.attendance().isReadyFor(demand.channel())
                && agent.profile().capacity() > 0
                && agent.profile().abilities().meet(demand)
                && !demand.excluded().contains(agent.id())
                && !visit.missedBy().contains(agent.id());
    }

    private static void release(Turn turn, VisitId id, Released why) {
        Visit visit = turn.pool().visit(id).orElseThrow();
        turn.happened(new Fact.VisitReleased(visit, why, turn.now()));
    }
}
