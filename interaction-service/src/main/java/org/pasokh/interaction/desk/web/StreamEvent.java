package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.HandlingLoad;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.Role;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.desk.web.Views.ColleagueView;
import org.pasokh.interaction.desk.web.Views.InvitedView;
import org.pasokh.interaction.desk.web.Views.RatingView;

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

    /// Who is in a conversation beside whoever has it, and who is asked in.
    record ColleaguesData(String interactionId, List<ColleagueView> participants, List<InvitedView> invited) {}

    record RoleData(String interactionId, String handlingId, Role role) {}

    record LoadData(String interactionId, String handlingId, HandlingLoad load) {}

    record RatedData(String interactionId, RatingView rating) {}

    record OfInteraction(String interactionId) {}
}
