package org.pasokh.interaction.conversation.domain;

import java.time.Duration;
import java.time.Instant;

/// How a waiting interaction gets its visit.
final class VisitRules {

    /// A request that has not shown up in the queue for this long is made again.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ids ids;

    VisitRules(Ids ids) {
        this.ids = ids;
    }

    /// Asks for the interaction's next visit.
    void askForNext(Unfolding facts, String interactionId, Instant now) {
        int ordinal = facts.interaction(interactionId).visits().size() + 1;
        ask(facts, interactionId, ids.visit(interactionId, ordinal), now);
    }

    void askAgain(Unfolding facts, String interactionId, Visit visit, Instant now) {
        switch (visit) {
            case Visit.Asked asked -> ask(facts, interactionId, asked.id(), now);
            case Visit.Dropped _ -> askForNext(facts, interactionId, now);
            case Visit.Live _, Visit.Requeued _ -> {}
        }
    }

    void dropped(Unfolding facts, String interactionId, Instant now) {
        facts.add(new Fact.VisitDropped(interactionId, now.plus(PATIENCE)));
    }

    private static void ask(Unfolding facts, String interactionId, String visitId, Instant now) {
        facts.add(new Fact.VisitAsked(interactionId, visitId, now.plus(PATIENCE)));
    }
}
