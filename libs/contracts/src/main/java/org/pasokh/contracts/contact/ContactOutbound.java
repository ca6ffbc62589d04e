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
    /// @param quickReplies answers that the customer can choose from, where the channel has such a thing
    /// @param template said instead of `text` where the provider wants it so; `text` is how it reads
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
            @Nullable List<Recipient> recipients,
            @Nullable List<String> quickReplies,
            @Nullable Template template)
            implements ContactOutbound {

        public MessageRequested {
            recipients = recipients == null ? null : List.copyOf(recipients);
            quickReplies = quickReplies == null ? null : List.copyOf(quickReplies);
        }

        /// A text that the provider has approved beforehand, with what is filled in.
        ///
        /// @param language the provider's word for it: `fa`, `en_US`
        public record Template(String name, String language, List<String> parameters) {
            public Template {
                parameters = List.copyOf(parameters);
            }
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

    /// An agent has read what the customer wrote, up to this message.
    @EventType("contact.message-seen.v1")
    record MessageSeen(String interactionId, Channel channel, String entryPoint, String messageId, Instant at)
            implements ContactOutbound {}
}
