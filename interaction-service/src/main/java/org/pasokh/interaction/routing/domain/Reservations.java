package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How visits wait for one agent: offered as soon as there is room, and for everybody of the queue when the time is
/// over or the agent goes. An invitation is nobody else's: it ends then.
final class Reservations {

    static final Duration FOR = Duration.ofMinutes(2);

    private Reservations() {}

    static void reserve(Turn turn, VisitId id, AgentId agent) {
        Visit visit = turn.pool().visit(id).orElseThrow();
        turn.happened(
                new Fact.VisitReserved(visit, agent, turn.now().plus(FOR).truncatedTo(ChronoUnit.MILLIS), turn.now()));
    }

    static void settle(Turn turn) {
        Reserved reserved = turn.pool().reserved();
        reserved.due(turn.now()).forEach(visit -> release(turn, known(turn, visit)));
        for (List<AgentId> agents = reserved.takeStirred(); !agents.isEmpty(); agents = reserved.takeStirred()) {
            agents.forEach(agent -> settle(turn, agent));
        }
        reserved.returned().forEach(visit -> Visits.exit(turn, visit, VisitOutcome.EXPIRED));
    }

    private static void settle(Turn turn, AgentId id) {
        List<Visit> waiting = turn.pool().reserved().of(id).stream()
                .map(visit -> known(turn, visit))
                .sorted(Comparator.comparing(Visit::countsFrom)
                        .thenComparing(visit -> visit.id().value()))
                .toList();
        for (Visit visit : waiting) {
            Agent agent = turn.pool().agent(id).orElseThrow();
            boolean mayHaveIt = visit.need().part() != null || Doors.isOpenTo(turn, visit.need(), true);
            if (isGone(turn, agent, visit) || !mayHaveIt) {
                release(turn, visit);
            } else if (Eligibility.refusalByName(turn.pool(), agent, visit.need())
                    .isEmpty()) {
                offer(turn, agent, visit);
            }
        }
    }

    /// Somebody on a break may come back in time.
    private static boolean isGone(Turn turn, Agent agent, Visit visit) {
        return !agent.presence().loggedIn()
                || Eligibility.refusalLater(turn.pool(), agent, visit.need())
                        .filter(why -> why == Refusal.AGENT_DOES_NOT_SERVE)
                        .isPresent();
    }

    private static void release(Turn turn, Visit visit) {
        turn.happened(new Fact.ReservationEnded(visit, turn.now()));
    }

    private static void offer(Turn turn, Agent agent, Visit visit) {
        PoolSettings settings = turn.pool().settings();
        int attempt = visit.offers() + 1;
        Offer offer = Offer.of(
                new OfferId(turn.id("offer", visit.id().value(), Integer.toString(attempt))),
                visit.id(),
                agent.id(),
                settings.costs().of(visit.need().channel(), agent.profile().capacity()),
                Allotted.from(turn, settings.of(visit.need().queue()).offerTimeout()));
        Decision decision = decision(turn, agent, visit);
        turn.happened(new Fact.OfferMade(offer, visit.need(), attempt, decision));
        Loads.makeRoom(turn, agent.id());
        Agents.capacityChanged(turn, agent.id());
    }

    private static Decision decision(Turn turn, Agent agent, Visit visit) {
        PoolSettings settings = turn.pool().settings();
        return new Decision(
                Decision.Trigger.ASKED_BY_NAME,
                Decisions.candidate(AgentRank.of(agent), turn.pool()),
                List.of(),
                1,
                Map.of(),
                settings.version(),
                turn.entry().position(),
                new Decision.Place(visit.countsFrom(), settings.lineOrder().parts(visit.need()), true),
                settings.of(visit.need().queue()).order(),
                Decisions.asked(turn.pool().classes().rungs(visit.need()).at(visit.rung()), visit));
    }

    private static Visit known(Turn turn, VisitId visit) {
        return turn.pool().visit(visit).orElseThrow();
    }
}
