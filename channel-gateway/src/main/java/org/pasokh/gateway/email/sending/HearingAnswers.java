package org.pasokh.gateway.email.sending;

import java.util.Optional;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageSeen;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.MailConversations;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.sending.SendState;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Writes down which answers are to be sent. The sending itself is done by whoever owns the mailbox, so a server that
/// is slow or away holds up nothing here.
public final class HearingAnswers implements EventHandler<ContactOutbound> {

    public static final String NAME = "mail-sending";

    private final MailConversations conversations;
    private final ThreadMarks marks;
    private final SendIntents<MailIntent> intents;
    private final SendingMail.Reports reports;
    private final SendBells bells;

    public HearingAnswers(
            MailConversations conversations,
            ThreadMarks marks,
            SendIntents<MailIntent> intents,
            SendingMail.Reports reports,
            SendBells bells) {
        this.conversations = conversations;
        this.marks = marks;
        this.intents = intents;
        this.reports = reports;
        this.bells = bells;
    }

    @Override
    public void handle(Envelope<ContactOutbound> envelope, LogPosition position) {
        switch (envelope.event()) {
            case MessageRequested request
            when request.channel() == Channel.EMAIL -> request(envelope.key(), request, position);
            case MessageRequested another -> {
                // its channel hears it
            }
            case MessageSeen seen -> {
                // a mail does not show it
            }
            case StateAnnounced announced -> {
                // nothing is mailed to anybody unasked
            }
        }
    }

    private void request(String key, MessageRequested request, LogPosition position) {
        Optional<MailConversation> found = conversations.find(key);
        if (found.isEmpty()) {
            reports.delivery(key, request.messageId(), DeliveryStatus.FAILED, "unknown-conversation");
            return;
        }
        MailConversation conversation = found.get();
        intents.request(new MailIntent(
                request.messageId(),
                conversation.account(),
                key,
                position.partition(),
                position.offset(),
                Answer.of(request, conversation, answered(request, conversation), marks),
                SendState.WAITING,
                0,
                request.writtenAt(),
                request.writtenAt(),
                null,
                true));
        // another gateway may have a mailbox that this one has not been told of yet
        if (bells.has(conversation.account())) {
            bells.of(conversation.account()).ring();
        }
    }

    /// Meanwhile somebody else may have written in the conversation.
    private CustomerMail answered(MessageRequested request, MailConversation conversation) {
        return Optional.ofNullable(request.inReplyTo())
                .flatMap(messageId -> conversations.mail(conversation.key(), messageId))
                .orElseGet(conversation::last);
    }
}
