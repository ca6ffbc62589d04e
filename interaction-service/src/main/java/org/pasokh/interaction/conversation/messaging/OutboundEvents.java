package org.pasokh.interaction.conversation.messaging;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.CallbackRefusal;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.interaction.conversation.domain.CallbackNews;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Stored;

/// What the customer's side is told, addressed to where the customer wrote from last.
final class OutboundEvents {

    /// Where a conversation stood a day ago is nothing to interrupt anybody with.
    private static final Duration WORTH_SHOWING = Duration.ofDays(1);

    private OutboundEvents() {}

    static ContactOutbound of(Conversation conversation, Fact.ToCustomer fact) {
        Contact contact = conversation.contact();
        Channel channel = Channel.valueOf(contact.channel().name());
        return switch (fact) {
            case Fact.DeliveryAsked it ->
                new ContactOutbound.MessageRequested(
                        it.messageId(),
                        it.interactionId(),
                        channel,
                        contact.entryPoint(),
                        it.authorName(),
                        it.content().text(),
                        it.inReplyTo(),
                        it.at(),
                        files(it.content()),
                        Mailings.recipients(it.content().mail()),
                        null,
                        null);
            case Fact.Seen it ->
                new ContactOutbound.MessageSeen(
                        it.interactionId(), channel, contact.entryPoint(), it.messageId(), it.at());
            case Fact.Announced it -> announced(contact, it);
        };
    }

    private static @Nullable List<Attachment> files(Content content) {
        return content.attachments().isEmpty()
                ? null
                : content.attachments().stream().map(OutboundEvents::file).toList();
    }

    private static Attachment file(Content.Attachment file) {
        Stored stored = file.content();
        return new Attachment(
                file.name(), new ContentRef(stored.id(), stored.sha256(), stored.length(), stored.mediaType()));
    }

    private static ContactOutbound announced(Contact contact, Fact.Announced it) {
        CallbackNews callback = it.callback();
        return new ContactOutbound.StateAnnounced(
                it.interactionId(),
                Channel.valueOf(contact.channel().name()),
                contact.entryPoint(),
                ConversationState.valueOf(it.standing().name()),
                it.agentName(),
                it.at(),
                it.at().plus(WORTH_SHOWING),
                callback == null ? null : callback.promisedBy(),
                callback == null ? null : callback.notBefore(),
                callback == null || callback.refused() == null
                        ? null
                        : CallbackRefusal.valueOf(callback.refused().name()),
                it.leftName(),
                callback == null || callback.freeTimes().isEmpty() ? null : callback.freeTimes());
    }
}
