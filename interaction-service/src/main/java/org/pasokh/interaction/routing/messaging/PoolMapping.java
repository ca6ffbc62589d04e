package org.pasokh.interaction.routing.messaging;

import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.Request;

/// What goes from one pool to another, between the log's terms and the router's own.
final class PoolMapping {

    private PoolMapping() {}

    @SuppressWarnings("DoNotCallSuggester") // a dead letter, until the core knows them
    static Request request(RoutingRequest.OfPools it) {
        throw new IllegalArgumentException(it.getClass().getSimpleName() + " is not understood yet");
    }
}
