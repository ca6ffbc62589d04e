package org.pasokh.contracts.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What the outside did, in one shape for all channels. Topic `contact.inbound`, keyed by conversation.
public sealed interface ContactInbound extends Event {

    /// A customer's message. `messageId` is the event's own id, a hash of its cause, and names the message for ever.
    ///
    /// @param language a BCP 47 tag if the channel knows it ("fa", "en"), used for greeting and routing
    /// @param inReplyTo the message that this one answers, mostly one of ours, where the channel tells it
    /// @param mail of a mail; not told by earlier gateways
    /// @param extras what it brings that is neither text nor file; not told by earlier gateways
    @EventType("contact.message-received.v1")
    record MessageReceived(
            String messageId,
            Channel channel,
            String entryPoint,
            Sender sender,
            Body body,
            @Nullable String language,
            @Nullable String inReplyTo,
            Instant receivedAt,
            @Nullable MailFacts mail,
            @Nullable Extras extras)
            implements ContactInbound {}

    /// A customer's message as it is after they changed it. Whole, because it may come before the message itself, which
    /// may also be one that nobody has: then this is the message.
    ///
    /// @param revision of two, the higher one is later
    @EventType("contact.message-edited.v1")
    record MessageEdited(
            String messageId,
            Channel channel,
            String entryPoint,
            Sender sender,
            Body body,
            @Nullable String language,
            @Nullable String inReplyTo,
            Instant editedAt,
            @Nullable Extras extras,
            long revision)
            implements ContactInbound {}

    /// The customer took a message back: it is not to be shown any more.
    @EventType("contact.message-deleted.v1")
    record MessageDeleted(String messageId, Channel channel, String entryPoint, Instant at) implements ContactInbound {}

    /// The customer's reactions to a message, theirs or ours, as they are now.
    ///
    /// @param reactions emoji; none if they were taken back
    /// @param revision of two, the higher one is later
    @EventType("contact.reacted.v1")
    record Reacted(
            String messageId, Channel channel, String entryPoint, List<String> reactions, long revision, Instant at)
            implements ContactInbound {

        public Reacted {
            reactions = List.copyOf(reactions);
        }
    }

    /// A file that belongs to a message came after it, or will not come.
    ///
    /// @param ordinal which of the message's awaited files, from 1
    /// @param attachment null if it will not come
    /// @param reason why not
    /// @param revision the message's, whose file it is; 0 of one that was never edited
    @EventType("contact.file-arrived.v1")
    record FileArrived(
            String messageId,
            Channel channel,
            String entryPoint,
            int ordinal,
            @Nullable Attachment attachment,
            @Nullable String reason,
            Instant at,
            long revision)
            implements ContactInbound {}

    /// The customer left: closed the chat, hung up.
    @EventType("contact.departed.v1")
    record CustomerDeparted(Channel channel, String entryPoint, DepartureReason reason, Instant at)
            implements ContactInbound {}

    /// What became of a message of ours.
    @EventType("contact.delivery-reported.v1")
    record DeliveryReported(
            String messageId,
            Channel channel,
            DeliveryStatus status,
            @Nullable String reason,
            Instant at) implements ContactInbound {}

    /// The customer does not want to wait in person for the answer to what they wrote.
    ///
    /// @param customer who asks, without saying who: the same for the same customer
    /// @param phone to be called at, in E.164; null to be written to
    /// @param notBefore the time that the customer has named
    /// @param form of who has not written anything before
    @EventType("contact.callback-asked.v1")
    record CallbackAsked(
            Channel channel,
            String entryPoint,
            String customer,
            @Nullable String phone,
            Instant at,
            @Nullable Instant notBefore,
            @Nullable Form form)
            implements ContactInbound {

        /// What somebody has filled in who asks to be called.
        ///
        /// @param subject what it is about
        /// @param language a BCP 47 tag
        public record Form(
                String subject,
                @Nullable String name,
                @Nullable String language) {}
    }

    /// The customer does not want to be called back any more.
    @EventType("contact.callback-cancelled.v1")
    record CallbackCancelled(Channel channel, String entryPoint, Instant at) implements ContactInbound {}

    /// The customer says how well they were served, after the conversation has ended. Said again, the later word
    /// counts.
    ///
    /// @param score from 1 to 5, the best
    @EventType("contact.rated.v1")
    record Rated(
            Channel channel,
            String entryPoint,
            int score,
            @Nullable String comment,
            Instant at) implements ContactInbound {}
}
