package org.pasokh.interaction.routing.domain;

import java.util.List;

/// Brings waiting visits and free agents together until no pair is left: the first visit of all queues concerned, then
/// the best agent for it, and again.
final class Matching {

    private Matching() {}

    /// Only a class that gained a visit or an agent in this turn can have a pair: all others had none before it.
    static void match(Turn turn) {
        List<EligibleClass> stirred = turn.pool().classes().takeStirred();
        while (true) {
            stirred.removeIf(eligible -> !eligible.hasPair());
            if (stirred.isEmpty()) {
                break;
            }
            offer(turn, first(stirred));
        }
        // what an offer leaves of its agent may have stirred classes, but brought no new pair
        turn.pool().classes().takeStirred();
    }

    private static EligibleClass first(List<EligibleClass> classes) {
        EligibleClass first = classes.getFirst();
        for (EligibleClass other : classes) {
            if (other.waiting.first().compareTo(first.waiting.first()) < 0) {
                first = other;
            }
        }
        return first;
    }

    private static void offer(Turn turn, EligibleClass eligible) {
        Pool pool = turn.pool();
        Visit visit = pool.visit(eligible.waiting.first().visit()).orElseThrow();
        Choice choice = Choice.among(eligible, visit, pool.classes());
        AgentRank winner = choice.winner();
        int attempt = visit.offers() + 1;
        Offer offer = Offer.of(
                new OfferId(turn.id("offer", visit.id().value(), Integer.toString(attempt))),
                visit.id(),
                winner.agent(),
                pool.settings().costs().of(eligible.channel, winner.capacity()),
                Allotted.from(turn, pool.settings().of(eligible.queue).offerTimeout()));
        turn.happened(
                new Fact.OfferMade(offer, visit.need(), attempt, Decisions.of(turn, eligible, visit.id(), choice)));
        Agents.capacityChanged(turn, winner.agent());
    }
}
