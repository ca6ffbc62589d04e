package org.pasokh.interaction.routing.messaging;

import java.util.EnumMap;
import java.util.Map;
import org.pasokh.contracts.routing.AgentOrder;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.interaction.routing.domain.Decision;

/// A decision as it stands in an offer on the log.
final class DecisionMapping {

    private DecisionMapping() {}

    static DecisionRecord record(Decision decision) {
        return new DecisionRecord(
                DecisionRecord.DecisionTrigger.valueOf(decision.trigger().name()),
                candidate(decision.winner()),
                decision.next().stream().map(DecisionMapping::runnerUp).toList(),
                decision.able(),
                passedOver(decision.passedOver()),
                decision.configuration(),
                decision.position(),
                place(decision.place()),
                AgentOrder.valueOf(decision.agentOrder().name()),
                new DecisionRecord.Asked(
                        decision.asked().rung(), decision.asked().levels()));
    }

    private static DecisionRecord.RunnerUp runnerUp(Decision.RunnerUp next) {
        return new DecisionRecord.RunnerUp(
                candidate(next.candidate()),
                DecisionRecord.OrderPart.valueOf(next.behindBy().name()));
    }

    private static DecisionRecord.Candidate candidate(Decision.Candidate agent) {
        return new DecisionRecord.Candidate(
                agent.agent().value(),
                agent.freeUnits(),
                agent.capacity(),
                agent.idle().toMillis(),
                DecisionRecord.IdleFrom.valueOf(agent.idleFrom().name()));
    }

    private static DecisionRecord.Place place(Decision.Place place) {
        Map<DecisionRecord.HeadStart, Integer> named = new EnumMap<>(DecisionRecord.HeadStart.class);
        place.headStarts()
                .forEach((part, seconds) -> named.put(DecisionRecord.HeadStart.valueOf(part.name()), seconds));
        return new DecisionRecord.Place(place.countsFrom(), named, place.tiersCount());
    }

    private static Map<DecisionRecord.PassedOver, Integer> passedOver(Map<Decision.PassedOver, Integer> counts) {
        Map<DecisionRecord.PassedOver, Integer> named = new EnumMap<>(DecisionRecord.PassedOver.class);
        counts.forEach((reason, count) -> named.put(DecisionRecord.PassedOver.valueOf(reason.name()), count));
        return named;
    }
}
