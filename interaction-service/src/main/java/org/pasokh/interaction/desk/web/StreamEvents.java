package org.pasokh.interaction.desk.web;

import java.util.Optional;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.web.StreamEvent.CapacityData;
import org.pasokh.interaction.desk.web.StreamEvent.ColleaguesData;
import org.pasokh.interaction.desk.web.StreamEvent.DeliveryData;
import org.pasokh.interaction.desk.web.StreamEvent.HandlingEndedData;
import org.pasokh.interaction.desk.web.StreamEvent.LoadData;
import org.pasokh.interaction.desk.web.StreamEvent.OfInteraction;
import org.pasokh.interaction.desk.web.StreamEvent.OfferProlongedData;
import org.pasokh.interaction.desk.web.StreamEvent.OfferResolvedData;
import org.pasokh.interaction.desk.web.StreamEvent.RatedData;
import org.pasokh.interaction.desk.web.StreamEvent.RoleData;
import org.pasokh.interaction.desk.web.StreamEvent.WrapUpData;

/// Turns what was heard into what the stream says.
final class StreamEvents {

    private final DeskViews desk;
    private final ConversationViews conversations;
    private final ReadingConversations reading;

    StreamEvents(DeskViews desk, ConversationViews conversations, ReadingConversations reading) {
        this.desk = desk;
        this.conversations = conversations;
        this.reading = reading;
    }

    /// Nothing for what a desk has no use for.
    Optional<StreamEvent> of(Event event) {
        return switch (event) {
            case RoutingEvent routing -> of(routing);
            case InteractionEvent interaction -> of(interaction);
            default -> Optional.empty();
        };
    }

    private Optional<StreamEvent> of(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.PresenceChanged it -> some("presence", desk.presence(it));
            case RoutingEvent.CapacityChanged it -> some("capacity", new CapacityData(it.used(), it.capacity()));
            case PoolEvent.AgentTakenOver it -> some("capacity", desk.capacity(it));
            case RoutingEvent.OfferMade it -> some("offer", desk.offer(it, it.deadline()));
            case RoutingEvent.OfferProlonged it ->
                some("offer-prolonged", new OfferProlongedData(it.offerId(), it.deadline()));
            case RoutingEvent.OfferResolved it ->
                some(
                        "offer-resolved",
                        new OfferResolvedData(it.offerId(), it.interactionId(), it.outcome(), it.reason()));
            case RoutingEvent.HandlingStarted it -> some("handling", desk.work(Work.starting(it)));
            case CollaborationEvent.HandlingLoadChanged it ->
                some("load", new LoadData(it.interactionId(), it.handlingId(), it.load()));
            case CollaborationEvent.HandlingRoleChanged it ->
                some("role", new RoleData(it.interactionId(), it.handlingId(), it.role()));
            // of an invitation only: no other visit's is heard by a desk
            case CollaborationEvent.VisitReserved it -> colleagues(it.interactionId());
            case RoutingEvent.VisitExited it -> colleagues(it.interactionId());
            case RoutingEvent.WrapUpStarted it ->
                some("wrap-up", new WrapUpData(it.interactionId(), it.handlingId(), it.limit()));
            // the same event again, with the later limit
            case RoutingEvent.WrapUpProlonged it ->
                some("wrap-up", new WrapUpData(it.interactionId(), it.handlingId(), it.limit()));
            case RoutingEvent.HandlingEnded it ->
                some("handling-ended", new HandlingEndedData(it.interactionId(), it.handlingId(), it.end()));
            default -> Optional.empty();
        };
    }

    private Optional<StreamEvent> of(InteractionEvent event) {
        return switch (event) {
            case InteractionEvent.MessageRecorded it ->
                conversations.message(it.messageId()).map(message -> new StreamEvent("message", message));
            case InteractionEvent.DeliveryChanged it -> delivery(it);
            case InteractionEvent.MessageChanged it ->
                conversations.message(it.messageId()).map(message -> new StreamEvent("message-changed", message));
            case InteractionEvent.AgentJoined it -> colleagues(it.interactionId());
            case InteractionEvent.AgentLeft it -> colleagues(it.interactionId());
            case InteractionEvent.AgentAssigned it -> colleagues(it.interactionId());
            case InteractionEvent.InteractionRated it -> rated(it.interactionId());
            case InteractionEvent.CustomerLeft it -> some("customer-left", new OfInteraction(it.interactionId()));
            default -> Optional.empty();
        };
    }

    /// As it is now: reports may overtake each other on their way, the document knows which is the later one.
    private Optional<StreamEvent> delivery(InteractionEvent.DeliveryChanged event) {
        return reading.message(event.messageId()).flatMap(message -> {
            Delivery known = message.delivery();
            return known == null
                    ? Optional.empty()
                    : some(
                            "delivery",
                            new DeliveryData(event.interactionId(), event.messageId(), known.status(), known.reason()));
        });
    }

    /// As it is now: only the latest word is kept.
    private Optional<StreamEvent> rated(String interactionId) {
        return conversations
                .rating(interactionId)
                .map(rating -> new StreamEvent("rated", new RatedData(interactionId, rating)));
    }

    /// As it is now.
    private Optional<StreamEvent> colleagues(String interactionId) {
        return some(
                "colleagues",
                new ColleaguesData(
                        interactionId,
                        conversations.participants(interactionId),
                        conversations.invited(interactionId)));
    }

    private static Optional<StreamEvent> some(String name, Object data) {
        return Optional.of(new StreamEvent(name, data));
    }
}
