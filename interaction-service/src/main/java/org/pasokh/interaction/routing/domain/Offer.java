package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;

/// A visit shown to one agent and not yet answered.
///
/// @param units what it holds of the agent's capacity
/// @param position the log's entry by which it was made
/// @param byTier whether the customer's tier let the visit pass somebody who had waited longer than promised
/// @param toAnswer how long the agent has by the queue's settings, in milliseconds
public record Offer(
        OfferId id,
        VisitId visit,
        AgentId agent,
        int units,
        Instant madeAt,
        Instant deadline,
        long position,
        long toAnswer,
        boolean byTier)
        implements Entry {

    static Offer of(OfferId id, VisitId visit, AgentId agent, int units, Allotted toAnswer) {
        return new Offer(
                id,
                visit,
                agent,
                units,
                toAnswer.since(),
                toAnswer.until(),
                toAnswer.position(),
                toAnswer.time().toMillis(),
                false);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.OFFER, id.value());
    }

    Allotted allotted() {
        return new Allotted(madeAt, position, Duration.ofMillis(toAnswer), deadline);
    }

    Offer until(Instant other) {
        return new Offer(id, visit, agent, units, madeAt, other, position, toAnswer, byTier);
    }

    Offer passingByTier() {
        return new Offer(id, visit, agent, units, madeAt, deadline, position, toAnswer, true);
    }
}
