package org.pasokh.interaction.routing;

import org.pasokh.contracts.routing.RoutingEvent.OfferMade;

/// An offer as the log has it, with its decision record.
///
/// @param partition of both the router's topics
public record PastDecision(OfferMade offer, String pool, int partition) {

    /// The request whose reading led to it.
    public long position() {
        return offer.decision().position();
    }
}
