package org.pasokh.interaction.routing.domain;

import java.time.Instant;

/// What is over and remembered for a while, so that a late request is answered truly.
public sealed interface Ended extends Entry {

    /// Until when it is remembered.
    Instant until();

    record OfVisit(VisitId id, VisitOutcome outcome, Instant until) implements Ended {
        @Override
        public Key key() {
            return new Key(EntryKind.ENDED_VISIT, id.value());
        }
    }

    record OfOffer(OfferId id, AgentId agent, OfferOutcome outcome, Instant until) implements Ended {
        @Override
        public Key key() {
            return new Key(EntryKind.ENDED_OFFER, id.value());
        }
    }

    record OfHandling(HandlingId id, AgentId agent, Instant until) implements Ended {
        @Override
        public Key key() {
            return new Key(EntryKind.ENDED_HANDLING, id.value());
        }
    }
}
