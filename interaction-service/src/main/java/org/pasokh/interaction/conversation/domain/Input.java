package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a conversation is told.
public sealed interface Input {

    /// @param arrival for an interaction that this message opens
    /// @param placed whether the message's document has a place already
    /// @param continues of a message that opens a conversation: an interaction of another one that it goes on from
    record CustomerWrote(
            String messageId,
            String key,
            Contact contact,
            Arrival arrival,
            Instant at,
            boolean placed,
            @Nullable String continues)
            implements Input {}

    /// A mail that no person wrote.
    ///
    /// @param placed whether the message's document has a place already
    record MachineWrote(String messageId, Instant at, boolean placed) implements Input {}

    record CustomerLeft(Instant at) implements Input {}

    record CallbackAsked(CallbackWish wish, Instant at) implements Input {}

    /// Somebody asks to be called who has not written before.
    ///
    /// @param arrival of a message that says what it is about
    record CallbackWished(CustomerWrote arrival, CallbackWish wish) implements Input {}

    /// @param freeTimes where the time was full that was named: the next ones that are not
    record CallbackRefused(String interactionId, CallbackRefusal why, List<Instant> freeTimes, Instant at)
            implements Input {}

    record CallbackCancelled() implements Input {}

    /// @param promisedBy until when an agent is to have it in hand; null while it is tried again
    /// @param pool that told of it
    record CallbackAgreed(
            String interactionId,
            String callbackId,
            @Nullable Instant promisedBy,
            Instant at,
            String pool) implements Input {}

    record CallbackHandedOver(String interactionId, String callbackId, String toPool) implements Input {}

    /// @param unanswered whether nobody will come to it any more
    record CallbackEnded(String interactionId, String callbackId, boolean unanswered, Instant at) implements Input {}

    /// @param pool that told of it
    record VisitEnqueued(String interactionId, String visitId, Instant at, String pool, String queueId)
            implements Input {}

    /// Goes on in another pool, under another id.
    record VisitHandedOver(
            String interactionId, String visitId, String toVisitId, String toQueueId, String toPool, Instant at)
            implements Input {}

    record VisitExited(String interactionId, String visitId, Exit exit, Instant at) implements Input {}

    /// How a visit's end matters to the conversation.
    enum Exit {
        ANSWERED,
        ABANDONED,
        /// Goes on in another queue; the router begins that visit.
        MOVED,
        /// What the customer wanted was settled another way.
        SETTLED,
        /// Ended though nobody wanted it to.
        DROPPED
    }

    /// @param agentName what the customer sees
    record HandlingStarted(String interactionId, Handling handling, String agentName) implements Input {}

    /// @param agentName what the customer sees
    record ColleagueJoined(String interactionId, Participant participant, String agentName) implements Input {}

    record BecamePrimary(String interactionId, String handlingId, Instant at) implements Input {}

    record WrapUpStarted(String interactionId, String handlingId, Instant at, Instant limit) implements Input {}

    /// The router was away or behind, which is not the agent's time.
    record WrapUpProlonged(String interactionId, String handlingId, Instant limit) implements Input {}

    /// @param agentLost the agent's connection was gone too long
    record HandlingEnded(
            String interactionId,
            String handlingId,
            boolean agentLost,
            @Nullable String disposition,
            Instant at) implements Input {}

    /// @param authorName what the customer sees
    /// @param internal for colleagues only
    record AgentWrote(
            String messageId,
            String interactionId,
            String agentId,
            String authorName,
            Content content,
            Instant at,
            boolean internal,
            boolean placed)
            implements Input {}

    /// The agent ends the conversation, having seen it up to `lastSeen`.
    record EndRequested(String requestId, String interactionId, String agentId, long lastSeen) implements Input {}

    record DispositionGiven(String requestId, String interactionId, String agentId, String disposition)
            implements Input {}

    /// A supervisor knows how urgent a waiting interaction is; null: that stays as it was.
    record UrgencyGiven(
            String requestId,
            String interactionId,
            String by,
            @Nullable CustomerTier tier,
            @Nullable Severity severity,
            @Nullable Integer prioritySeconds)
            implements Input {}

    /// A supervisor knows who may answer a waiting interaction, and who may not.
    record AnswererWanted(
            String requestId, String interactionId, String by, List<Demands.SkillWanted> skills, Set<String> excluded)
            implements Input {}

    /// Whoever was answered by then and has not written since is silent.
    record Silent(Instant answeredBy) implements Input {}

    /// Time has come this far.
    record Elapsed(Instant now) implements Input {}

    /// An agent has read up to this message.
    record AgentRead(String interactionId, String agentId, String messageId, Instant at) implements Input {}

    /// @param score from 1 to 5, the best
    record CustomerRated(int score, @Nullable String comment, Instant at) implements Input {}
}
