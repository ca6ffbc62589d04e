package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// What goes from one pool of the installation to another. Each hand-over stands in the giving pool's transaction
/// together with the request to the other pool.
public sealed interface PoolEvent extends RoutingEvent {

    /// The customer waits on in another pool, since the same moment, in a visit of another id. What is asked about the
    /// visit from here on goes to that pool, under that id. `VisitExited` (FLOWED_OUT) follows if it waited here.
    /// One that this pool has not taken goes back without having been in a queue here.
    ///
    /// @param queueId where it waited, or was to
    /// @param toPool also the key of the requests that concern it
    /// @param reason why it was not taken; null if that is not the cause
    @EventType("routing.visit-handed-over.v1")
    record VisitHandedOver(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            String toPool,
            String toQueueId,
            String toVisitId,
            HandOverCause cause,
            @Nullable RefusalReason reason,
            Instant at)
            implements PoolEvent {}

    /// The agent, with all work, goes on in another pool; nothing of it is here any more.
    ///
    /// @param handlings ids of what the agent works on: they go on under them
    @EventType("routing.agent-handed-over.v1")
    record AgentHandedOver(String agentId, String toPool, List<String> handlings, Instant at) implements PoolEvent {
        public AgentHandedOver {
            handlings = List.copyOf(handlings);
        }
    }

    /// An agent has come from another pool. `PresenceChanged` and `CapacityChanged` follow where they differ from what
    /// was told there.
    ///
    /// @param handlings ids of what the agent works on, here from now on
    @EventType("routing.agent-taken-over.v1")
    record AgentTakenOver(
            String agentId, String fromPool, Presence presence, int used, List<String> handlings, Instant at)
            implements PoolEvent {
        public AgentTakenOver {
            handlings = List.copyOf(handlings);
        }
    }

    /// The queue has been suspended by a supervisor, and is in another pool now: it is suspended there.
    @EventType("routing.suspension-handed-over.v1")
    record SuspensionHandedOver(String queueId, Channel channel, String toPool, String by, Instant at)
            implements PoolEvent {}

    /// A callback is another pool's from here on: what is asked about it goes there.
    @EventType("routing.callback-handed-over.v1")
    record CallbackHandedOver(String callbackId, String interactionId, String queueId, String toPool, Instant at)
            implements PoolEvent {}

    @EventType("routing.callback-taken-over.v1")
    record CallbackTakenOver(String callbackId, String interactionId, String queueId, String fromPool, Instant at)
            implements PoolEvent {}

    /// What was asked is about something that is in another pool: that one answers, and its answer has the same cause.
    /// What has come of it here besides has this event as its cause.
    ///
    /// @param requestType what was asked
    @EventType("routing.request-forwarded.v1")
    record RequestForwarded(String requestType, String toPool, Instant at) implements PoolEvent {}
}
