package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// What becomes of the search for somebody who is able to answer a visit, and may.
public sealed interface SearchEvent extends RoutingEvent {

    /// Less is asked of the agent from here on.
    ///
    /// @param rung how many steps of the queue's ladder are behind the visit
    /// @param asked the skills still asked for, with their least levels
    @EventType("routing.visit-relaxed.v1")
    record VisitRelaxed(
            String visitId,
            String interactionId,
            String queueId,
            int rung,
            Map<String, Integer> asked,
            RelaxedBy by,
            Instant at)
            implements SearchEvent {
        public VisitRelaxed {
            asked = InOrder.copyOf(asked);
        }
    }

    /// The visit is no longer kept for the agents it prefers.
    @EventType("routing.visit-released.v1")
    record VisitReleased(String visitId, String interactionId, String queueId, ReleasedBy by, Instant at)
            implements SearchEvent {}

    /// It has become known who may answer the visit.
    ///
    /// @param keptUntil until when it is only for agents it prefers
    /// @param by the supervisor whose act it is
    @EventType("routing.requirements-changed.v1")
    record RequirementsChanged(
            String visitId,
            String interactionId,
            String queueId,
            Requirements requirements,
            @Nullable Instant keptUntil,
            Instant at,
            @Nullable String by)
            implements SearchEvent {}

    /// An alarm: of all agents who are set up nobody could ever take the visit, whoever comes; or that is over.
    ///
    /// @param asked what is asked even on the ladder's last step
    @EventType("routing.visit-stranded.v1")
    record VisitStranded(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            boolean stranded,
            Map<String, Integer> asked,
            Instant at)
            implements SearchEvent {
        public VisitStranded {
            asked = InOrder.copyOf(asked);
        }
    }

    /// Whoever works on it is excluded from it: that became known after the accept. The work goes on.
    @EventType("routing.handling-warned.v1")
    record HandlingWarned(String handlingId, String visitId, String interactionId, String agentId, Instant at)
            implements SearchEvent {}
}
