package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// An agent at work on an interaction.
///
/// @param visit the visit that was answered
/// @param units what it holds of the agent's capacity, wrap-up included
/// @param seq how many facts there have been about the handling
public record Handling(HandlingId id, VisitId visit, Need need, AgentId agent, int units, Stage stage, long seq)
        implements Entry {

    /// How far the work is.
    public sealed interface Stage {
        record InConversation() implements Stage {}

        record WrapUp(Instant limit) implements Stage {}
    }

    static Handling starting(HandlingId id, Need need, Offer offer) {
        return new Handling(id, offer.visit(), need, offer.agent(), offer.units(), new Stage.InConversation(), 1);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.HANDLING, id.value());
    }

    boolean inConversation() {
        return stage instanceof Stage.InConversation;
    }

    Handling wrapUp(Instant limit) {
        return new Handling(id, visit, need, agent, units, new Stage.WrapUp(limit), seq + 1);
    }
}
