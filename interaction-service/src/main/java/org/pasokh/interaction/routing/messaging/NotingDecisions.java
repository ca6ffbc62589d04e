package org.pasokh.interaction.routing.messaging;

import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.routing.DecisionPlace;
import org.pasokh.interaction.routing.DecisionPlaces;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Notes where the log has each offer.
final class NotingDecisions implements EventHandler<RoutingEvent> {

    private final DecisionPlaces places;

    NotingDecisions(DecisionPlaces places) {
        this.places = places;
    }

    @Override
    public void handle(Envelope<RoutingEvent> envelope, LogPosition position) {
        if (envelope.event() instanceof RoutingEvent.OfferMade offer) {
            places.note(
                    new DecisionPlace(offer.offerId(), position.partition(), position.offset(), position.appendedAt()));
        }
    }
}
