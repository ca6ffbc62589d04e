package org.pasokh.gateway.chat.messaging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.CallbackAsked;
import org.pasokh.contracts.contact.ContactInbound.CallbackCancelled;
import org.pasokh.contracts.contact.ContactInbound.CustomerDeparted;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.DepartureReason;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.contracts.contact.VisitorFacts;
import org.pasokh.gateway.chat.domain.CallbackForm;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.ChatLog;
import org.pasokh.gateway.chat.domain.Departure;
import org.pasokh.gateway.chat.domain.Rating;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.Visitor;
import org.pasokh.gateway.chat.domain.VisitorDetails;
import org.pasokh.gateway.chat.domain.VisitorMessage;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.telemetry.TraceContext;

/// Writes what visitors do on `contact.inbound`, under ids that are the same however often it is written.
public final class KafkaChatLog implements ChatLog {

    private final EventPublisher publisher;
    private final InstantSource clock;

    public KafkaChatLog(EventPublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public String idOf(String session, long number) {
        return EventIds.of("chat", session, Long.toString(number));
    }

    @Override
    public String sessionOf(String entryPoint, String requestId) {
        return EventIds.of("callback-form", entryPoint, requestId);
    }

    @Override
    public CompletableFuture<Void> write(VisitorMessage message) {
        Visitor visitor = message.visitor();
        String id = idOf(visitor.session(), message.number());
        MessageReceived event = new MessageReceived(
                id,
                Channel.CHAT,
                visitor.entryPoint(),
                new Sender(visitor.session(), visitor.knownName(), factsOf(visitor.details())),
                new Body(
                        null,
                        message.text(),
                        null,
                        message.files().stream().map(ChatEvents::attachmentOf).toList(),
                        null),
                visitor.language(),
                null,
                message.at(),
                null,
                null);
        return publish(id, visitor.session(), message.number(), event);
    }

    @Override
    public CompletableFuture<Void> report(String session, String messageId, Receipt receipt, Instant at) {
        DeliveryStatus status = statusOf(receipt);
        String id = EventIds.of("delivery", messageId, status.name());
        return publish(id, session, 0, new DeliveryReported(messageId, Channel.CHAT, status, null, at));
    }

    @Override
    public CompletableFuture<Void> depart(Departure departure) {
        DepartureReason reason = reasonOf(departure.cause());
        String id = EventIds.of("chat-departed", departure.session(), reason.name(), departure.occasion());
        CustomerDeparted event = new CustomerDeparted(Channel.CHAT, departure.entryPoint(), reason, departure.at());
        return publish(id, departure.session(), 0, event);
    }

    @Override
    public CompletableFuture<Void> askCallback(CallbackWish wish) {
        CallbackForm form = wish.form();
        String id = form == null
                ? EventIds.of(
                        "chat-callback",
                        wish.session(),
                        wish.customer(),
                        wish.at().toString())
                // a form is one wish, however often it is sent
                : EventIds.of("callback-form-asked", wish.session());
        var event = new CallbackAsked(
                Channel.CHAT,
                wish.entryPoint(),
                wish.customer(),
                wish.phone(),
                wish.at(),
                wish.notBefore(),
                form == null ? null : new CallbackAsked.Form(form.subject(), form.name(), form.language()));
        return publish(id, wish.session(), 0, event);
    }

    @Override
    public CompletableFuture<Void> cancelCallback(String session, String entryPoint, Instant at) {
        String id = EventIds.of("chat-callback-cancelled", session, at.toString());
        return publish(id, session, 0, new CallbackCancelled(Channel.CHAT, entryPoint, at));
    }

    @Override
    public CompletableFuture<Void> rate(Rating rating) {
        String id = EventIds.of("chat-rated", rating.session(), rating.at().toString());
        return publish(
                id,
                rating.session(),
                0,
                new ContactInbound.Rated(
                        Channel.CHAT, rating.entryPoint(), rating.score(), rating.comment(), rating.at()));
    }

    @Override
    public void typing(String session, Instant at) {
        String id = EventIds.of("chat-typing", session, at.toString());
        var _ = publisher.publish(new Publication(
                Topic.LIVE_SIGNALS, envelope(id, session, 0, new LiveSignal.Typing(Party.CUSTOMER, at))));
    }

    private CompletableFuture<Void> publish(String id, String session, long number, ContactInbound event) {
        return publisher.publish(new Publication(Topic.CONTACT_INBOUND, envelope(id, session, number, event)));
    }

    private <E extends Event> Envelope<E> envelope(String id, String session, long number, E event) {
        return new Envelope<>(
                id, ChatEvents.SOURCE, session, number, clock.instant(), session, null, TraceContext.current(), event);
    }

    private static @Nullable VisitorFacts factsOf(VisitorDetails details) {
        boolean none = new VisitorDetails(null, details.name(), null, null, List.of()).equals(details);
        return none
                ? null
                : new VisitorFacts(
                        details.customerId(),
                        details.email(),
                        details.phone(),
                        details.answers().stream()
                                .map(it -> new VisitorFacts.Answer(it.question(), it.answer()))
                                .toList());
    }

    private static DeliveryStatus statusOf(Receipt receipt) {
        return switch (receipt) {
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case READ -> DeliveryStatus.READ;
        };
    }

    private static DepartureReason reasonOf(Departure.Cause cause) {
        return switch (cause) {
            case LEFT -> DepartureReason.LEFT;
            case LOST -> DepartureReason.LOST;
        };
    }
}
