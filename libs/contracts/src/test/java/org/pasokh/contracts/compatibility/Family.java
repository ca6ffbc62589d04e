package org.pasokh.contracts.compatibility;

import java.util.List;
import java.util.stream.Stream;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

/// A sealed family of events and the topic they are written to.
record Family(Class<? extends Event> type, Topic topic) {

    static final List<Family> ALL = List.of(
            new Family(RawContact.class, Topic.CONTACT_RAW),
            new Family(ContactInbound.class, Topic.CONTACT_INBOUND),
            new Family(ContactOutbound.class, Topic.CONTACT_OUTBOUND),
            new Family(LiveSignal.class, Topic.LIVE_SIGNALS),
            new Family(RoutingRequest.class, Topic.ROUTING_REQUESTS),
            new Family(RoutingEvent.class, Topic.ROUTING_EVENTS),
            new Family(InteractionEvent.class, Topic.INTERACTION_EVENTS));

    /// Every event type there is, in the order of their names.
    static Stream<Class<? extends Event>> types() {
        return ALL.stream()
                .flatMap(Family::members)
                .sorted((one, other) -> EventTypes.nameOf(one).compareTo(EventTypes.nameOf(other)));
    }

    Stream<Class<? extends Event>> members() {
        return EventTypes.of(type).all().values().stream().map(member -> (Class<? extends Event>) member);
    }
}
