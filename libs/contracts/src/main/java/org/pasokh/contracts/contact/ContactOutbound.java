package org.pasokh.contracts.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What the business wants done towards a customer. Topic `contact.outbound`, keyed by conversation; the envelope's
/// subject is the conversation, its seq counts what the customer's side was told of it, from 1. An event that is not
/// newer than the last was published again by a process that had been stopped.
public sealed interface ContactOutbound extends Event {

    /// A message to deliver. `authorName` is what the customer sees as its writer.
    ///
    /// @param inReplyTo the customer's message that this one answers; a mail threads under it
    /// @param attachments files that go with the text, whole in the content store; null where there are none
    /// @param recipients of a mail, beside the customer
    @EventType("contact.message-requested.v1")
    record MessageRequested(
            String messageId,
            String interactionId,
            Channel channel,
            String entryPoint,
            String authorName,
            String text,
            @Nullable String inReplyTo,
            Instant writtenAt,
            @Nullable List<Attachment> attachments,
            @Nullable List<Recipient> recipients)
            implements ContactOutbound {

        public MessageRequested {
            recipients = recipients == null ? null : List.copyOf(recipients);
        }

        /// The files, of which there may be none.
        public List<Attachment> files() {
            return attachments == null ? List.of() : attachments;
        }
    }

    /// What the customer should be told about where the conversation stands. Nothing to show after `notAfter`.
    ///
    /// @param promisedBy of a CALLBACK: until when, as far as that is promised
    /// @param notBefore of a CALLBACK: the time that the customer has named
    /// @param callbackRefused why there is no callback, where one was asked for
    /// @param leftName of an AGENT_JOINED: somebody has left the conversation, and `agentName` goes on with it
    /// @param freeTimes where a time was full: the next that are not
    @EventType("contact.state-announced.v1")
    record StateAnnounced(
            String interactionId,
            Channel channel,
            String entryPoint,
            ConversationState state,
            @Nullable String agentName,
            Instant at,
            Instant notAfter,
            @Nullable Instant promisedBy,
            @Nullable Instant notBefore,
            @Nullable CallbackRefusal callbackRefused,
            @Nullable String leftName,
            @Nullable List<Instant> freeTimes)
            implements ContactOutbound {}
}
