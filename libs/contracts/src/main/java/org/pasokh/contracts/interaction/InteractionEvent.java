package org.pasokh.contracts.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.routing.Role;

/// The life of interactions. Topic `interaction.events`, keyed by interaction; the envelope's subject is the
/// interaction, its seq counts the interaction's events from 1. Only [DeliveryChanged] has the message as its subject
/// and counts the message's changes: it goes on long after the interaction has closed.
public sealed interface InteractionEvent extends Event {

    /// @param openedBy the message that opened it
    /// @param linkedTo the interaction before it in the same conversation
    @EventType("interaction.opened.v1")
    record InteractionOpened(
            String interactionId,
            Channel channel,
            String entryPoint,
            String queueId,
            String openedBy,
            @Nullable String linkedTo,
            Instant at)
            implements InteractionEvent {}

    /// A message took its place in the conversation. Its text stands in the message's document only.
    ///
    /// @param position the message's place in its conversation, from 1 without gaps
    /// @param internal whether it is for colleagues only; null, as in older events: it is not
    @EventType("interaction.message-recorded.v1")
    record MessageRecorded(
            String interactionId,
            String messageId,
            long position,
            Party author,
            @Nullable String agentId,
            Instant at,
            @Nullable Boolean internal)
            implements InteractionEvent {}

    @EventType("interaction.delivery-changed.v1")
    record DeliveryChanged(
            String interactionId,
            String messageId,
            DeliveryStatus status,
            @Nullable String reason,
            Instant at) implements InteractionEvent {}

    /// @param queueId out of which the agent got it; not told by earlier services
    @EventType("interaction.agent-assigned.v1")
    record AgentAssigned(
            String interactionId,
            String handlingId,
            String agentId,
            Instant at,
            @Nullable String queueId) implements InteractionEvent {}

    /// Something was done to a message after it was said: it was edited, taken back, reacted to, or a file of it came.
    /// The document says what.
    @EventType("interaction.message-changed.v1")
    record MessageChanged(String interactionId, String messageId, Instant at) implements InteractionEvent {}

    /// A colleague was asked into the conversation and is there. The agent whose conversation it is stays the same.
    ///
    /// @param role PARTICIPANT or CONSULTED
    @EventType("interaction.agent-joined.v1")
    record AgentJoined(String interactionId, String handlingId, String agentId, Role role, Instant at)
            implements InteractionEvent {}

    /// A colleague who had been asked in has gone.
    @EventType("interaction.agent-left.v1")
    record AgentLeft(String interactionId, String handlingId, String agentId, Instant at) implements InteractionEvent {}

    /// The customer left while the interaction was open.
    @EventType("interaction.customer-left.v1")
    record CustomerLeft(String interactionId, Instant at) implements InteractionEvent {}

    /// The conversation part is over, wrap-up begins. What the customer writes now opens a linked interaction.
    @EventType("interaction.ended.v1")
    record InteractionEnded(String interactionId, Party endedBy, Instant at) implements InteractionEvent {}

    @EventType("interaction.closed.v1")
    record InteractionClosed(String interactionId, @Nullable String disposition, Instant at)
            implements InteractionEvent {}

    /// The customer has said how well they were served. Their words stand in the conversation's document only.
    ///
    /// @param score from 1 to 5, the best
    @EventType("interaction.rated.v1")
    record InteractionRated(String interactionId, int score, Instant at) implements InteractionEvent {}
}
