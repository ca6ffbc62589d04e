package org.pasokh.interaction.routing.domain;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings waiting visits and free agents together until no pair is left: the first visit of all queues concerned, then
/// the best agent for it, and again.
final class Matching {

    private final Turn turn;
    private final Room room;
    private final Stirred stirred = new Stirred();

    private Matching(Turn turn) {
        this.turn = turn;
        this.room = new Room(turn.pool());
    }

    /// Only a class that gained a visit or an agent in this turn, or whose agents need no longer keep room for another,
    /// can have a pair: all others had none before it.
    static void match(Turn turn) {
        new Matching(turn).match();
    }

    private void match() {
        stirred.addAll(turn.pool().classes().takeStirred());
        Pair next = next(true);
        while (next != null) {
            offer(next);
            stirred.addAll(turn.pool().classes().takeStirred());
            next = next(true);
        }
    }

    /// Whose turn it is, and who might take it.
    private record Pair(VisitKey visit, EligibleClass eligible, Set<Group> groups) {}

    private @Nullable Pair next(boolean tiersCount) {
        Pair first = null;
        for (EligibleClass each : stirred.classes()) {
            Pair pair = pairIn(each, tiersCount);
            if (pair == null) {
                stirred.remove(each);
            } else if (first == null || isBefore(pair, first, tiersCount)) {
                first = pair;
            }
        }
        return first;
    }

    private @Nullable Pair pairIn(EligibleClass eligible, boolean tiersCount) {
        if (eligible.line.isEmpty() || eligible.freeAgents() == 0) {
            return null;
        }
        Collection<Group> groups = stirred.groupsOf(eligible);
        VisitKey visit = eligible.line.first(tiersCount, room.latestBase(groups, eligible));
        return visit == null ? null : new Pair(visit, eligible, room.freeFor(visit, groups, eligible));
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
        EligibleClass eligible = pair.eligible;
        Visit visit = pool.visit(pair.visit.visit()).orElseThrow();
        Choice choice = Choice.among(eligible, pair.groups, visit, pool.classes());
        AgentRank winner = choice.winner();
        int attempt = visit.offers() + 1;
        Offer offer = Offer.of(
                new OfferId(turn.id("offer", visit.id().value(), Integer.toString(attempt))),
                visit.id(),
                winner.agent(),
                pool.settings().costs().of(eligible.channel, winner.capacity()),
                Allotted.from(turn, pool.settings().of(eligible.queue).offerTimeout()));
        Decision decision = Decisions.of(turn, eligible, visit, choice, tiersCount);
        turn.happened(new Fact.OfferMade(byTier ? offer.passingByTier() : offer, visit.need(), attempt, decision));
        Agents.capacityChanged(turn, winner.agent());
    }

    private boolean hasWaitedTooLong(Pair pair) {
        Visit visit = turn.pool().visit(pair.visit.visit()).orElseThrow();
        QueueSettings queue = turn.pool().settings().of(pair.eligible.queue);
        return !visit.need().waitingSince().plus(queue.promised()).isAfter(turn.now());
    }
}
