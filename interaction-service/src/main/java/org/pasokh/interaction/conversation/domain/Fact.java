package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has happened to a conversation.
public sealed interface Fact {

    /// Told to everybody as an event of the interaction.
    sealed interface OfInteraction extends Fact {
        String interactionId();

        /// From 1, without gaps.
        long seq();
    }

    /// How an interaction stands with the router.
    sealed interface OfVisits extends Fact {
        String interactionId();
    }

    /// Told to the customer's side.
    sealed interface ToCustomer extends Fact {
        /// Per conversation, from 1, without gaps.
        long number();
    }

    record Opened(String key, Contact contact, Interaction.Origin origin, LastWord lastWord, long seq, Demands demands)
            implements OfInteraction {
        @Override
        public String interactionId() {
            return origin.interactionId();
        }
    }

    /// @param agentId who wrote it, if an agent did
    /// @param internal for colleagues only
    record MessageRecorded(
            String interactionId,
            long seq,
            String messageId,
            long position,
            Author author,
            @Nullable String agentId,
            Instant at,
            boolean internal)
            implements OfInteraction {}

    record CustomerLeft(String interactionId, long seq, Instant at) implements OfInteraction {}

    record AgentAssigned(String interactionId, long seq, Handling handling) implements OfInteraction {}

    /// A colleague is there, beside whoever has the interaction.
    record AgentJoined(String interactionId, long seq, Participant participant) implements OfInteraction {}

    record AgentLeft(String interactionId, long seq, Participant participant, Instant at) implements OfInteraction {}

    /// The conversation part is over.
    record Ended(String interactionId, long seq, Author endedBy, Instant at) implements OfInteraction {}

    /// The customer has said how well they were served.
    record Rated(long seq, Rating rating) implements OfInteraction {
        @Override
        public String interactionId() {
            return rating.interactionId();
        }
    }

    record Closed(String interactionId, long seq, @Nullable String disposition, Instant at) implements OfInteraction {}

    record ContactChanged(Contact contact) implements Fact {}

    /// The router is asked for a visit, for the first time or again.
    record VisitAsked(String interactionId, String visitId, Instant askAgainAt, String queueId, String pool)
            implements OfVisits {}

    /// One pool of the router has given it to another, which has not told of it yet.
    record VisitHandedOver(String interactionId, String visitId, Instant askAgainAt, String queueId, String pool)
            implements OfVisits {}

    /// @param at when it began
    record VisitConfirmed(String interactionId, String visitId, String pool, Instant at, String queueId)
            implements OfVisits {}

    /// A visit or a handling is heard of only now that something else has begun since.
    record Passed(
            String interactionId,
            @Nullable String visitId,
            @Nullable String handlingId) implements OfVisits {}

    /// A handling has ended whose beginning was not heard yet.
    record OverBefore(String interactionId, Heard.Over over) implements OfVisits {}

    /// The router begins the next visit itself.
    record VisitRequeued(String interactionId) implements OfVisits {}

    record VisitDropped(String interactionId, Instant askAgainAt) implements OfVisits {}

    /// The router is asked to take a visit back.
    record WithdrawalAsked(String visitId, String pool) implements Fact {}

    /// The router is asked to give a waiting visit another place in its line.
    record UrgencyAsked(String interactionId, String visitId, Demands demands, String requestId, String by)
            implements Fact {}

    /// The router is asked to look for another agent for a waiting visit.
    record AnswererAsked(String interactionId, String visitId, Demands demands, String requestId, String by)
            implements Fact {}

    /// The router is asked for a callback in place of a visit.
    ///
    /// @param customer who asks, as the customer's side names them
    /// @param visitId null for who has not waited
    record CallbackAsked(
            String interactionId,
            Callback callback,
            String customer,
            @Nullable String visitId) implements Fact {}

    record CallbackAgreed(String interactionId, Callback callback) implements Fact {}

    record CallbackHandedOver(String interactionId, Callback callback) implements Fact {}

    record CallbackOver(String interactionId) implements Fact {}

    /// The router is asked to forget a callback.
    record CancelAsked(String callbackId, String pool) implements Fact {}

    /// The router is asked to begin wrap-up.
    record EndAsked(String interactionId, Handling handling, String requestId) implements Fact {}

    record WrapUpProlonged(String interactionId, Handling handling, Instant limit) implements Fact {}

    record WrapUpBegan(String interactionId, Handling handling, Instant limit) implements Fact {}

    /// The router is asked to end the handling.
    record DispositionAsked(Handling handling, String disposition, String requestId) implements Fact {}

    /// The router is asked to end a handling of an interaction that is over.
    record ReleaseAsked(Handling handling) implements Fact {}

    /// The router is told that the customer has long been silent.
    record SilenceAsked(String interactionId) implements Fact {}

    /// The router is told that the customer speaks again.
    record SpeechAsked(String interactionId) implements Fact {}

    /// An agent's message is to be delivered.
    record DeliveryAsked(
            long number,
            String interactionId,
            String messageId,
            String authorName,
            Content content,
            String inReplyTo,
            Instant at)
            implements ToCustomer {}

    /// The customer is told where the conversation stands.
    ///
    /// @param callback of one that was asked for
    /// @param leftName who has left; the agent goes on
    record Announced(
            long number,
            String interactionId,
            Standing standing,
            @Nullable String agentName,
            Instant at,
            @Nullable CallbackNews callback,
            @Nullable String leftName)
            implements ToCustomer {}

    /// An agent has read what the customer wrote, up to this message.
    record Seen(long number, String interactionId, String messageId, long position, Instant at) implements ToCustomer {}
}
