package org.pasokh.interaction.routing.messaging;

import java.util.List;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingEvent;

/// What a record of the log led to.
sealed interface Answer {

    List<Envelope<RoutingEvent>> events();

    record Decided(List<Envelope<RoutingEvent>> events) implements Answer {}

    /// Not a request that this version knows, not a readable one, or one that the router failed on: refused, if it
    /// says who it is, and kept apart.
    record Failed(List<Envelope<RoutingEvent>> events, String reason) implements Answer {}
}
