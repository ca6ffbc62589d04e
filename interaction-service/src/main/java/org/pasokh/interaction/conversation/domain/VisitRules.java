package org.pasokh.interaction.conversation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a waiting interaction gets its visit.
final class VisitRules {

    /// A request that has not shown up in the queue for this long is made again.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ids ids;
    private final Pools pools;

    VisitRules(Ids ids, Pools pools) {
        this.ids = ids;
        this.pools = pools;
    }

    String poolOf(String queueId) {
        return pools.ofQueue(queueId);
    }

    /// Asks for the interaction's next visit.
    void askForNext(Unfolding facts, String interactionId, Instant now) {
        Interaction interaction = facts.interaction(interactionId);
        String queue = interaction.queueId();
        String visit = ids.visit(interactionId, interaction.visits().size() + 1);
        facts.add(new Fact.VisitAsked(interactionId, visit, now.plus(PATIENCE), queue, pools.ofQueue(queue)));
    }

    void askAgain(Unfolding facts, String interactionId, Visit visit, Instant now) {
        switch (visit) {
            case Visit.Asked asked -> {
                String first = facts.interaction(interactionId).origin().queueId();
                String queue = asked.queueId() == null ? first : asked.queueId();
                facts.add(new Fact.VisitAsked(interactionId, asked.id(), now.plus(PATIENCE), queue, asked.pool()));
            }
            case Visit.Dropped _ -> askForNext(facts, interactionId, now);
            case Visit.Live _, Visit.Requeued _ -> {}
        }
    }

    void dropped(Unfolding facts, String interactionId, Instant now) {
        facts.add(new Fact.VisitDropped(interactionId, now.plus(PATIENCE)));
    }

    /// The one that the interaction waits in goes on in another pool; or the next one, which the router has begun, does
    /// so at once.
    static Decision handedOver(Conversation conversation, Input.VisitHandedOver handed) {
        Optional<Interaction> found = conversation.find(handed.interactionId());
        if (found.isEmpty() || !isLeft(found.get(), handed)) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.VisitHandedOver(
                handed.interactionId(),
                handed.toVisitId(),
                handed.at().plus(PATIENCE),
                handed.toQueueId(),
                handed.toPool()));
        withdrawIfLeft(facts, handed.interactionId());
        return facts.decision();
    }

    /// Pools are heard in any order: the other one may have told of the visit already.
    private static boolean isLeft(Interaction interaction, Input.VisitHandedOver handed) {
        return interaction.phase() instanceof Phase.Waiting(Visit visit)
                && !interaction.visits().contains(handed.toVisitId())
                && (interaction.waitsIn(handed.visitId())
                        || (visit instanceof Visit.Requeued
                                && !interaction.known().isAfter(handed.at())));
    }

    static void withdrawIfLeft(Unfolding facts, String interactionId) {
        Interaction interaction = facts.interaction(interactionId);
        boolean gone = interaction.customerLeft() && !interaction.isCalledBack();
        if (gone && interaction.phase() instanceof Phase.Waiting(Visit visit)) {
            visit.visitId().ifPresent(visitId -> facts.add(new Fact.WithdrawalAsked(visitId, visit.pool())));
        }
    }
}
