package org.pasokh.contracts.routing;

import java.time.Instant;
import org.pasokh.contracts.EventType;

/// What comes of agents working with one another: visits that are one agent's, and several agents on one interaction.
public sealed interface CollaborationEvent extends RoutingEvent {

    /// The visit waits for one agent alone, no longer than until then.
    @EventType("routing.visit-reserved.v1")
    record VisitReserved(
            String visitId, String interactionId, String queueId, String agentId, Instant until, Instant at)
            implements CollaborationEvent {}

    /// The visit is no longer kept for one agent.
    @EventType("routing.reservation-ended.v1")
    record ReservationEnded(String visitId, String interactionId, String queueId, Instant at)
            implements CollaborationEvent {}

    /// A handling holds more or less of its agent.
    ///
    /// @param holds units from here on
    @EventType("routing.handling-load-changed.v1")
    record HandlingLoadChanged(
            String handlingId, String interactionId, String agentId, HandlingLoad load, int holds, Instant at)
            implements CollaborationEvent {}

    /// An agent who had been asked in has another part in the conversation now.
    @EventType("routing.handling-role-changed.v1")
    record HandlingRoleChanged(String handlingId, String interactionId, String agentId, Role role, Instant at)
            implements CollaborationEvent {}
}
