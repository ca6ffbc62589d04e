package org.pasokh.interaction.conversation.messaging;

import java.util.Optional;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.CallbackAsked;
import org.pasokh.contracts.contact.ContactInbound.CallbackCancelled;
import org.pasokh.contracts.contact.ContactInbound.CustomerDeparted;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.FileArrived;
import org.pasokh.contracts.contact.ContactInbound.MessageDeleted;
import org.pasokh.contracts.contact.ContactInbound.MessageEdited;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactInbound.Rated;
import org.pasokh.contracts.contact.ContactInbound.Reacted;
import org.pasokh.contracts.contact.MailFacts;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.contracts.contact.VisitorFacts;
import org.pasokh.interaction.conversation.application.AmendingMessages;
import org.pasokh.interaction.conversation.application.ReportingDeliveries;
import org.pasokh.interaction.conversation.application.TakingMessages;
import org.pasokh.interaction.conversation.domain.CallbackWish;
import org.pasokh.interaction.conversation.domain.Channel;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Customer;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.conversation.domain.Enclosed;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Particulars;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands what the outside did to the activities.
final class ContactInboundHandler implements EventHandler<ContactInbound> {

    private static final Logger LOG = LoggerFactory.getLogger(ContactInboundHandler.class);

    private final TakingMessages taking;
    private final AmendingMessages amending;
    private final ReportingDeliveries reporting;

    ContactInboundHandler(TakingMessages taking, AmendingMessages amending, ReportingDeliveries reporting) {
        this.taking = taking;
        this.amending = amending;
        this.reporting = reporting;
    }

    @Override
    public void handle(Envelope<ContactInbound> envelope, LogPosition position) {
        switch (envelope.event()) {
            case MessageReceived received -> received(envelope.key(), received);
            case CustomerDeparted departed ->
                taking.hear(envelope.key(), envelope.id(), departed.at(), new Input.CustomerLeft(departed.at()));
            case CallbackAsked asked -> asked(envelope, asked);
            case Rated rated ->
                taking.hear(
                        envelope.key(),
                        envelope.id(),
                        rated.at(),
                        new Input.CustomerRated(rated.score(), rated.comment(), rated.at()));
            case CallbackCancelled cancelled ->
                taking.hear(envelope.key(), envelope.id(), cancelled.at(), new Input.CallbackCancelled());
            case MessageEdited edited -> edited(envelope, edited);
            case MessageDeleted deleted -> amending.delete(nothing(envelope.key(), deleted), envelope.id());
            case Reacted reacted ->
                amending.react(
                        reacted.messageId(), reacted.reactions(), reacted.revision(), reacted.at(), envelope.id());
            case FileArrived arrived ->
                amending.receive(arrived.messageId(), came(arrived), arrived.revision(), arrived.at(), envelope.id());
            case DeliveryReported reported ->
                reporting.report(
                        reported.messageId(),
                        Delivery.Status.valueOf(reported.status().name()),
                        reported.reason(),
                        reported.at(),
                        envelope.id());
        }
    }

    private void received(String key, MessageReceived received) {
        MailFacts mail = received.mail();
        if (mail == null || mail.machine() == null) {
            taking.take(
                    message(
                            key,
                            received,
                            Message.Writer.customer(received.sender().name())),
                    contact(received),
                    mail == null ? null : mail.continues());
            return;
        }
        String machine = Optional.ofNullable(received.sender().name())
                .orElse(received.sender().address());
        if (!taking.attach(message(key, received, Message.Writer.machine(machine)))) {
            LOG.warn("message.without-conversation id={} machine={}", received.messageId(), mail.machine());
        }
    }

    private void asked(Envelope<ContactInbound> envelope, CallbackAsked asked) {
        CallbackWish wish = new CallbackWish(asked.customer(), asked.phone(), asked.notBefore());
        CallbackAsked.Form form = asked.form();
        if (form == null) {
            taking.hear(envelope.key(), envelope.id(), asked.at(), new Input.CallbackAsked(wish, asked.at()));
            return;
        }
        Message message = Message.written(
                envelope.id(),
                envelope.key(),
                Message.Writer.customer(form.name()),
                Content.ofText(form.subject()),
                asked.at());
        Contact contact = new Contact(
                Channel.valueOf(asked.channel().name()),
                asked.entryPoint(),
                new Customer(envelope.key(), form.name()),
                form.language(),
                asked.phone());
        taking.takeWish(message, contact, wish);
    }

    private static Message message(String key, MessageReceived received, Message.Writer writer) {
        return Message.written(
                received.messageId(),
                key,
                writer,
                InboundContents.of(received.body(), received.mail(), received.inReplyTo(), received.extras()),
                received.receivedAt());
    }

    private void edited(Envelope<ContactInbound> envelope, MessageEdited edited) {
        Message message = Message.written(
                edited.messageId(),
                envelope.key(),
                Message.Writer.customer(edited.sender().name()),
                InboundContents.of(edited.body(), null, edited.inReplyTo(), edited.extras()),
                edited.editedAt());
        Contact contact = new Contact(
                Channel.valueOf(edited.channel().name()),
                edited.entryPoint(),
                customer(edited.sender()),
                edited.language(),
                null);
        amending.edit(message, edited.revision(), contact, envelope.id());
    }

    private static Message nothing(String key, MessageDeleted deleted) {
        return Message.written(
                deleted.messageId(), key, Message.Writer.customer(null), Content.ofText(""), deleted.at());
    }

    private static Enclosed.Came came(FileArrived arrived) {
        Attachment attachment = arrived.attachment();
        return new Enclosed.Came(
                arrived.ordinal(),
                attachment == null ? null : InboundContents.attachment(attachment),
                arrived.reason());
    }

    private static Contact contact(MessageReceived received) {
        return new Contact(
                Channel.valueOf(received.channel().name()),
                received.entryPoint(),
                customer(received.sender()),
                received.language(),
                null);
    }

    private static Customer customer(Sender sender) {
        VisitorFacts visitor = sender.visitor();
        return new Customer(sender.address(), sender.name(), visitor == null ? null : particulars(visitor));
    }

    private static Particulars particulars(VisitorFacts visitor) {
        return new Particulars(
                visitor.customerId(),
                visitor.email(),
                visitor.phone(),
                visitor.answers().stream()
                        .map(it -> new Particulars.Answer(it.question(), it.answer()))
                        .toList());
    }
}
