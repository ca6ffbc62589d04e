package org.pasokh.interaction.conversation.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.interaction.conversation.Telling;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Place;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.telemetry.TraceContext;

/// Each fact as the events that tell of it: to everybody, to the customer's side, to the router.
public final class ConversationTelling implements Telling {

    private final RequestsToRouter requests;
    private final InstantSource clock;

    public ConversationTelling(Pools pools, InstantSource clock) {
        this.requests = new RequestsToRouter(pools);
        this.clock = clock;
    }

    @Override
    public List<Publication> facts(Conversation next, List<Fact> facts, Cause cause) {
        return facts.stream().flatMap(fact -> publications(next, fact, cause)).toList();
    }

    @Override
    public Publication delivery(Message message, String causeId) {
        Place place = requireNonNull(message.place());
        Delivery delivery = requireNonNull(message.delivery());
        var event = new InteractionEvent.DeliveryChanged(
                place.interactionId(),
                message.id(),
                DeliveryStatus.valueOf(delivery.status().name()),
                delivery.reason(),
                delivery.at());
        return interactionEvent(
                event, place.interactionId(), message.id(), delivery.seq(), new Cause(causeId, delivery.at()));
    }

    @Override
    public Publication changed(Message message, Instant at, String causeId) {
        Place place = requireNonNull(message.place());
        var event = new InteractionEvent.MessageChanged(place.interactionId(), message.id(), at);
        return interactionEvent(
                event,
                place.interactionId(),
                message.id() + "/changes",
                message.changed().seq(),
                new Cause(causeId, at));
    }

    private Stream<Publication> publications(Conversation next, Fact fact, Cause cause) {
        return switch (fact) {
            case Fact.OfInteraction event ->
                Stream.of(interactionEvent(
                        InteractionEvents.of(event), event.interactionId(), event.interactionId(), event.seq(), cause));
            case Fact.ToCustomer told -> Stream.of(toCustomer(next, told, cause));
            case Fact.ContactChanged _,
                    Fact.CallbackAgreed _,
                    Fact.CallbackOver _,
                    Fact.CallbackHandedOver _,
                    Fact.VisitHandedOver _,
                    Fact.VisitConfirmed _,
                    Fact.Passed _,
                    Fact.OverBefore _,
                    Fact.VisitRequeued _,
                    Fact.VisitDropped _,
                    Fact.WrapUpProlonged _,
                    Fact.WrapUpBegan _ -> Stream.empty();
            case Fact.CallbackAsked _,
                    Fact.CancelAsked _,
                    Fact.VisitAsked _,
                    Fact.WithdrawalAsked _,
                    Fact.UrgencyAsked _,
                    Fact.AnswererAsked _,
                    Fact.EndAsked _,
                    Fact.DispositionAsked _,
                    Fact.SilenceAsked _,
                    Fact.SpeechAsked _,
                    Fact.ReleaseAsked _ -> requests.of(next, fact, cause).map(request -> toRouter(request, cause));
        };
    }

    /// The router judges a request by when it was made, not by how long its cause has waited.
    private Publication toRouter(RequestsToRouter.Request request, Cause cause) {
        return RouterRequests.of(
                request.pool(), request.id(), request.subject(), clock.instant(), cause.id(), request.event());
    }

    private static Publication toCustomer(Conversation next, Fact.ToCustomer told, Cause cause) {
        var event = OutboundEvents.of(next, told);
        String id = EventIds.of(cause.id(), EventTypes.nameOf(event.getClass()), next.key());
        return new Publication(
                Topic.CONTACT_OUTBOUND,
                new Envelope<>(
                        id,
                        RouterRequests.SOURCE,
                        next.key(),
                        told.number(),
                        cause.at(),
                        next.key(),
                        cause.id(),
                        TraceContext.current(),
                        event));
    }

    private static Publication interactionEvent(
            InteractionEvent event, String interactionId, String subject, long seq, Cause cause) {
        String id = EventIds.of(cause.id(), EventTypes.nameOf(event.getClass()), subject);
        return new Publication(
                Topic.INTERACTION_EVENTS,
                new Envelope<>(
                        id,
                        RouterRequests.SOURCE,
                        subject,
                        seq,
                        cause.at(),
                        interactionId,
                        cause.id(),
                        TraceContext.current(),
                        event));
    }
}
