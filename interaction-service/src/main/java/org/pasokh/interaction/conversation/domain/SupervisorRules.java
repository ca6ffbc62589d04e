package org.pasokh.interaction.conversation.domain;

import java.util.Optional;
import java.util.function.BiFunction;

/// What comes of what a supervisor knows of an interaction that waits.
final class SupervisorRules {

    private SupervisorRules() {}

    static Decision urgencyGiven(Conversation conversation, Input.UrgencyGiven given) {
        return ofWaiting(conversation, given.interactionId(), (demands, visitId) -> {
            Urgency urgency = demands.urgent().with(given.tier(), given.severity(), given.prioritySeconds());
            return new Fact.UrgencyAsked(
                    given.interactionId(), visitId, demands.urgent(urgency), given.requestId(), given.by());
        });
    }

    static Decision answererWanted(Conversation conversation, Input.AnswererWanted wanted) {
        return ofWaiting(
                conversation,
                wanted.interactionId(),
                (demands, visitId) -> new Fact.AnswererAsked(
                        wanted.interactionId(),
                        visitId,
                        demands.answeredBy(wanted.skills(), wanted.excluded()),
                        wanted.requestId(),
                        wanted.by()));
    }

    private static Decision ofWaiting(
            Conversation conversation, String interactionId, BiFunction<Demands, String, Fact> change) {
        Optional<Interaction> found = conversation.find(interactionId);
        if (found.isEmpty() || !(found.get().phase() instanceof Phase.Waiting(Visit visit))) {
            return new Decision.Refused(new Refusal.NotWaiting());
        }
        Unfolding facts = new Unfolding(conversation);
        visit.visitId().ifPresent(visitId -> facts.add(change.apply(found.get().demanded(), visitId)));
        return visit.visitId().isPresent() ? facts.decision() : new Decision.Refused(new Refusal.NotWaiting());
    }
}
