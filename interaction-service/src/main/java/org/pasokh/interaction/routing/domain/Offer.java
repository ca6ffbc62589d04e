package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// A visit shown to one agent and not yet answered.
///
/// @param units what it holds of the agent's capacity
public record Offer(OfferId id, VisitId visit, AgentId agent, int units, Instant madeAt, Instant deadline)
        implements Entry {

    @Override
    public Key key() {
        return new Key(EntryKind.OFFER, id.value());
    }

    Offer until(Instant other) {
        return new Offer(id, visit, agent, units, madeAt, other);
    }
}
