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
    @EventType("contact.message-received.v1")
    record MessageReceived(
            String messageId,
            Channel channel,
            String entryPoint,
            Sender sender,
            Body body,
            @Nullable String language,
            @Nullable String inReplyTo,
            Instant receivedAt)
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
}
