package org.pasokh.interaction.routing.domain;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings waiting visits and free agents together until no pair is left: the first visit of all lines concerned, then
/// the best agent for it, and again.
final class Matching {
    private final Turn turn;
    private final Classes classes;
    private final Stirred stirred = new Stirred();

    /// Whose turn it is, in a line in which somebody may take it.
    ///
    /// @param kept whether it is only for those whom the visit prefers
    private record Pair(VisitKey visit, EligibleClass eligible, boolean kept) {}

    private Matching(Turn turn) {
        this.turn = turn;
        this.classes = turn.pool().classes();
    }

    /// Only a line that gained a visit or an agent in this turn, or whose agents need no longer keep room for another,
    /// can have a pair: all others had none before it.
    static void match(Turn turn) {
        if (turn.pool().classes().isStirred()) {
            new Matching(turn).match();
        }
    }

    private void match() {
        Pair next = next(true);
        while (next != null) {
            offer(next);
            next = next(true);
        }
    }

    private @Nullable Pair next(boolean tiersCount) {
        classes.moveStirred(stirred);
        if (stirred.isEmpty()) {
            return null;
        }
        Room room = new Room(turn.pool());
        Pair first = null;
        first = first(stirred.lines(), line -> pairIn(line, line.free(), room, tiersCount), first, tiersCount);
        first = first(
                stirred.loosened().entrySet(),
                line -> pairIn(line.getKey(), line.getValue(), room, tiersCount),
                first,
                tiersCount);
        first = first(stirred.groups(), group -> pairOf(group, room, tiersCount), first, tiersCount);
        return first(stirred.keepers(), keeper -> keptFor(keeper, room), first, tiersCount);
    }

    /// Whoever has no pair is not asked again.
    private static <T> @Nullable Pair first(
            Set<T> stirred, Function<T, @Nullable Pair> pairOf, @Nullable Pair other, boolean tiersCount) {
        Pair first = other;
        for (Iterator<T> rest = stirred.iterator(); rest.hasNext(); ) {
            Pair pair = pairOf.apply(rest.next());
            if (pair == null) {
                rest.remove();
            } else {
                first = earlier(pair, first, tiersCount);
            }
        }
        return first;
    }

    private @Nullable Pair pairIn(EligibleClass eligible, Set<Group> among, Room room, boolean tiersCount) {
        Set<Group> free = eligible.free();
        boolean few = free.size() <= among.size();
        Pair first = null;
        for (Group group : few ? free : among) {
            Pair pair = (few ? among : free).contains(group) ? pairOf(group, eligible, room, tiersCount) : null;
            if (pair != null) {
                first = earlier(pair, first, tiersCount);
                if (pair.visit.equals(eligible.line().first(tiersCount))) {
                    return pair;
                }
            }
        }
        return first;
    }

    private @Nullable Pair pairOf(Group group, Room room, boolean tiersCount) {
        Pair first = null;
        if (group.size() > 0) {
            for (EligibleClass each : group.open()) {
                Pair pair = pairOf(group, each, room, tiersCount);
                if (pair != null) {
                    first = earlier(pair, first, tiersCount);
                }
            }
        }
        return first;
    }

    private @Nullable Pair pairOf(Group group, EligibleClass eligible, Room room, boolean tiersCount) {
        VisitKey head = eligible.line().first(tiersCount);
        if (head == null || hasOnlyExcluded(group, eligible)) {
            return null;
        }
        VisitKey visit = room.isKeptForNobody(head, eligible)
                ? head
                : eligible.line().first(tiersCount, room.latestBase(group, eligible));
        return visit == null ? null : new Pair(visit, eligible, false);
    }

    private boolean hasOnlyExcluded(Group group, EligibleClass eligible) {
        Set<AgentId> excluded = eligible.demand().excluded();
        return !excluded.isEmpty() && !free(eligible, Set.of(group), List.of()).hasOtherThan(excluded);
    }

    /// The first of those kept for an agent that the agent has room for.
    private @Nullable Pair keptFor(AgentId keeper, Room room) {
        Group group = classes.staff().placement(keeper).map(Placement::group).orElse(null);
        if (group == null) {
            return null;
        }
        for (VisitKey visit : classes.waiting().keptFor(keeper)) {
            EligibleClass eligible = lineOf(turn.pool().visit(visit.visit()).orElseThrow());
            if (!eligible.demand().excluded().contains(keeper)
                    && eligible.free().contains(group)
                    && room.isFreeFor(visit, group, eligible)) {
                return new Pair(visit, eligible, true);
            }
        }
        return null;
    }

    private static Pair earlier(Pair one, @Nullable Pair other, boolean tiersCount) {
        return other == null || isBefore(one, other, tiersCount) ? one : other;
    }

    private static boolean isBefore(Pair one, Pair other, boolean tiersCount) {
        return tiersCount
                ? one.visit.compareTo(other.visit) < 0
                : VisitKey.WITHOUT_TIER.compare(one.visit, other.visit) < 0;
    }

    private void offer(Pair next) {
        Pair plain = next.visit.key() == next.visit.plainKey() ? next : next(false);
        boolean byTier = plain != null && !plain.visit.equals(next.visit) && hasWaitedTooLong(plain);
        if (byTier && plain != null && !new Shares(turn.pool()).mayPassByTier()) {
            offer(plain, false, false);
        } else {
            offer(next, byTier, true);
        }
    }

    private void offer(Pair pair, boolean byTier, boolean tiersCount) {
        Pool pool = turn.pool();
        Demand demand = pair.eligible.demand();
        Visit visit = pool.visit(pair.visit.visit()).orElseThrow();
        Choice choice = choose(pair, visit);
        AgentRank winner = choice.winner().rank();
        int attempt = visit.offers() + 1;
        Offer offer = Offer.of(
                new OfferId(turn.id("offer", visit.id().value(), Integer.toString(attempt))),
                visit.id(),
                winner.agent(),
                pool.settings().costs().of(demand.channel(), winner.capacity()),
                Allotted.from(turn, pool.settings().of(demand.queue()).offerTimeout()));
        Decision decision = Decisions.of(turn, pair.eligible, visit, choice, tiersCount);
        turn.happened(new Fact.OfferMade(byTier ? offer.passingByTier() : offer, visit.need(), attempt, decision));
        Loads.makeRoom(turn, winner.agent());
        Agents.capacityChanged(turn, winner.agent());
    }

    private Choice choose(Pair pair, Visit visit) {
        PoolSettings settings = turn.pool().settings();
        Demand demand = pair.eligible.demand();
        List<AgentId> preferred = visit.need().required().preferredAgents();
        Ranking ranking = new Ranking(
                settings.of(demand.queue()).order(), classes.rungs(visit.need()).at(0), demand, preferred);
        Set<Group> groups = new Room(turn.pool()).freeFor(pair.visit, pair.eligible);
        Free free = free(pair.eligible, groups, preferred);
        return pair.kept
                ? Choice.amongPreferred(free, visit, waitedFor(visit), ranking)
                : Choice.among(free, visit, ranking);
    }

    private static List<AgentId> waitedFor(Visit visit) {
        Set<AgentId> passed = visit.need().required().excluded();
        return visit.need().required().preferredAgents().stream()
                .filter(agent -> !passed.contains(agent))
                .collect(Collectors.toList());
    }

    private Free free(EligibleClass eligible, Set<Group> groups, List<AgentId> preferred) {
        return new Free(eligible, groups, classes.staff(), preferred);
    }

    private EligibleClass lineOf(Visit visit) {
        return classes.rungs(visit.need()).line(visit.rung(), classes.staff());
    }

    private boolean hasWaitedTooLong(Pair pair) {
        Visit visit = turn.pool().visit(pair.visit.visit()).orElseThrow();
        QueueSettings queue = turn.pool().settings().of(pair.eligible.demand().queue());
        return !visit.need().waitingSince().plus(queue.promised()).isAfter(turn.now());
    }
}
