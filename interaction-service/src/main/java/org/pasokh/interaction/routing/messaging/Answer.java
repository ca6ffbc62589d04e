package org.pasokh.interaction.routing.messaging;

import java.util.List;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingEvent;

/// What a record of the log led to.
sealed interface Answer {

    List<Envelope<RoutingEvent>> events();

    record Decided(List<Envelope<RoutingEvent>> events) implements Answer {}

    /// A request that this version does not know.
    record Skipped(String type) implements Answer {
        @Override
        public List<Envelope<RoutingEvent>> events() {
            return List.of();
        }
    }

    /// Not a readable request, or one that the router failed on: refused, if it says who it is, and kept apart.
    record Failed(List<Envelope<RoutingEvent>> events, String reason) implements Answer {}
}
