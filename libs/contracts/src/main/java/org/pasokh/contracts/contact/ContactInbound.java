package org.pasokh.contracts.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What the outside did, in one shape for all channels. Topic `contact.inbound`, keyed by conversation.
public sealed interface ContactInbound extends Event {

    /// A customer's message. `messageId` is the event's own id, a hash of its cause, and names the message for ever.
    ///
    /// @param language a BCP 47 tag if the channel knows it ("fa", "en"), used for greeting and routing
    /// @param inReplyTo the message of ours that this one answers, where the channel tells it
    /// @param mail of a mail; not told by earlier gateways
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
            @Nullable MailFacts mail)
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
}
