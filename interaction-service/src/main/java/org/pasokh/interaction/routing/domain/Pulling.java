package org.pasokh.interaction.routing.domain;

import java.util.Optional;

/// How an agent takes a visit unasked.
final class Pulling {

    private Pulling() {}

    static void take(Turn turn, Request.TakeVisit request) {
        Optional<Agent> agent = turn.pool().agent(request.agent());
        Optional<Visit> visit = turn.pool().visit(request.visit());
        if (agent.isEmpty()) {
            turn.refuse(Refusal.UNKNOWN_AGENT, request.agent());
        } else if (visit.isEmpty()) {
            turn.refuse(whyGone(turn, request.visit()), request.agent());
        } else {
            take(turn, agent.get(), visit.get());
        }
    }

    private static void take(Turn turn, Agent agent, Visit visit) {
        switch (visit.standing()) {
            case Standing.Offered(OfferId id) -> {
                Offer offer = turn.pool().offer(id).orElseThrow();
                if (offer.agent().equals(agent.id())) {
                    Offers.accept(turn, offer);
                } else {
                    turn.refuse(Refusal.VISIT_OFFERED, agent.id());
                }
            }
            case Standing.Reserved(AgentId other, var _)
            when !other.equals(agent.id()) -> turn.refuse(Refusal.VISIT_OFFERED, agent.id());
            case Standing.Parked _ -> turn.refuse(Refusal.QUEUE_CLOSED, agent.id());
            case Standing.Reserved _, Standing.Waiting _, Standing.Held _ ->
                Eligibility.refusal(turn.pool(), agent, visit)
                        .ifPresentOrElse(why -> turn.refuse(why, agent.id()), () -> pull(turn, agent, visit));
        }
    }

    private static void pull(Turn turn, Agent agent, Visit visit) {
        Channel channel = visit.need().channel();
        Costs costs = turn.pool().settings().costs();
        Visits.exit(turn, visit.id(), VisitOutcome.ANSWERED);
        Offer taken = Offer.of(
                new OfferId(turn.id("pull", visit.id().value())),
                visit.id(),
                agent.id(),
                costs.of(channel, agent.profile().capacity()),
                Allotted.from(
                        turn, turn.pool().settings().of(visit.need().queue()).offerTimeout()));
        HandlingId handling = new HandlingId(turn.id("handling", taken.id().value()));
        turn.happened(new Fact.HandlingStarted(
                handling, taken, visit.need(), Start.PULLED, costs.yields(channel), turn.now()));
        Loads.makeRoom(turn, agent.id());
        Agents.capacityChanged(turn, agent.id());
    }

    private static Refusal whyGone(Turn turn, VisitId visit) {
        Ended.OfVisit ended = turn.pool().memory().visit(visit, turn.now());
        boolean taken =
                turn.pool().works().isInHand(visit) || (ended != null && ended.outcome() == VisitOutcome.ANSWERED);
        return taken ? Refusal.VISIT_TAKEN : Visits.unknownOrEnded(turn, visit);
    }
}
