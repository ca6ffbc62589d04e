package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.interaction.conversation.domain.Delivery;

/// An event of the stream: its name and what it says.
record StreamEvent(String name, Object data) {

    static final StreamEvent RESET = new StreamEvent("reset", new Nothing());

    /// Shows that the line lives, and moves the place to come back to. The screen answers it.
    static final StreamEvent BEAT = new StreamEvent("beat", new Nothing());

    record Nothing() {}

    /// @param by who set it
    /// @param byName what people see of who set it, unless it was the agent or the router
    record PresenceData(
            Presence presence,
            @Nullable String reason,
            Instant since,
            String by,
            @Nullable Set<Channel> channels,
            @Nullable String byName) {}

    record CapacityData(int used, int capacity) {}

    record OfferProlongedData(String offerId, Instant deadline) {}

    record OfferResolvedData(
            String offerId,
            String interactionId,
            OfferOutcome outcome,
            @Nullable String reason) {}

    record WrapUpData(String interactionId, String handlingId, Instant limit) {}

    record HandlingEndedData(String interactionId, String handlingId, HandlingEnd end) {}

    record DeliveryData(
            String interactionId,
            String messageId,
            Delivery.Status status,
            @Nullable String reason) {}

    record OfInteraction(String interactionId) {}
}
