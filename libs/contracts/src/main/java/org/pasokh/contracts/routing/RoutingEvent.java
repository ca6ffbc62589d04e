package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// What the router has decided. Topic `routing.events`, keyed by pool, on the partition with the number of the
/// request's; written in the router's transaction. The envelope's cause is the request; its subject is what the event
/// tells of, and its seq counts the events of that subject: the visit for visits and offers, the handling for
/// handlings, the agent for presence, capacity and set-up, `<channel>/<queue>` for a queue's state, the pool for its
/// rules. A refusal's subject is the request, without a seq.
public sealed interface RoutingEvent extends Event {

    /// @param keptUntil until when it is only for agents it prefers; null where there is nobody to wait for
    /// @param countsFrom since when it counts as waiting; not told by older routers
    /// @param headStartSeconds what it is moved forward by; not told by older routers
    /// @param estimate how long it may wait, from `enqueuedAt`; null where nobody is there, and for mail
    @EventType("routing.visit-enqueued.v1")
    record VisitEnqueued(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            Instant waitingSince,
            Instant enqueuedAt,
            @Nullable Instant keptUntil,
            @Nullable Instant countsFrom,
            @Nullable Integer headStartSeconds,
            @Nullable WaitEstimate estimate)
            implements RoutingEvent {}

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
            implements RoutingEvent {
        public VisitRelaxed {
            asked = InOrder.copyOf(asked);
        }
    }

    /// The visit is no longer kept for the agents it prefers.
    @EventType("routing.visit-released.v1")
    record VisitReleased(String visitId, String interactionId, String queueId, ReleasedBy by, Instant at)
            implements RoutingEvent {}

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
            implements RoutingEvent {}

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
            implements RoutingEvent {
        public VisitStranded {
            asked = InOrder.copyOf(asked);
        }
    }

    /// Whoever works on it is excluded from it: that became known after the accept. The work goes on.
    @EventType("routing.handling-warned.v1")
    record HandlingWarned(String handlingId, String visitId, String interactionId, String agentId, Instant at)
            implements RoutingEvent {}

    /// The visit has been missed as often as its queue allows. It is offered to nobody until a supervisor resumes it;
    /// the customer still waits.
    @EventType("routing.visit-held.v1")
    record VisitHeld(String visitId, String interactionId, String queueId, int offers, Instant at)
            implements RoutingEvent {}

    /// The visit has another place in its line.
    ///
    /// @param countsFrom since when it counts as waiting
    /// @param headStartSeconds what it is moved forward by
    /// @param by the supervisor whose act it is
    @EventType("routing.visit-moved.v1")
    record VisitMoved(
            String visitId,
            String interactionId,
            String queueId,
            Instant countsFrom,
            int headStartSeconds,
            Instant at,
            @Nullable String by)
            implements RoutingEvent {}

    @EventType("routing.visit-resumed.v1")
    record VisitResumed(String visitId, String interactionId, String queueId, String by, Instant at)
            implements RoutingEvent {}

    /// The queue is closed or suspended: the visit waits for the next opening, and is offered to nobody before it.
    @EventType("routing.visit-parked.v1")
    record VisitParked(
            String visitId, String interactionId, String queueId, Channel channel, QueueState state, Instant at)
            implements RoutingEvent {}

    /// The queue has opened: the visit has its place in the line again.
    @EventType("routing.visit-unparked.v1")
    record VisitUnparked(String visitId, String interactionId, String queueId, Channel channel, Instant at)
            implements RoutingEvent {}

    /// A visit's one outcome. `waitMillis` counts from `waitingSince`, `queueMillis` from `enqueuedAt`.
    /// `reason`: why it was DEFLECTED.
    @EventType("routing.visit-exited.v1")
    record VisitExited(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            VisitOutcome outcome,
            long waitMillis,
            long queueMillis,
            Instant at,
            @Nullable ExitReason reason)
            implements RoutingEvent {}

    /// A visit shown to one agent, with why.
    ///
    /// @param attempt from 1, per visit
    /// @param cost capacity units held by the offer and then by the handling
    @EventType("routing.offer-made.v1")
    record OfferMade(
            String offerId,
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            String agentId,
            int attempt,
            int cost,
            Instant waitingSince,
            Instant madeAt,
            Instant deadline,
            DecisionRecord decision)
            implements RoutingEvent {}

    /// The router was away or behind: the agent's time to answer is longer by as much.
    @EventType("routing.offer-prolonged.v1")
    record OfferProlonged(String offerId, String visitId, String agentId, Instant deadline, long byMillis)
            implements RoutingEvent {}

    @EventType("routing.offer-resolved.v1")
    record OfferResolved(
            String offerId,
            String visitId,
            String interactionId,
            String agentId,
            OfferOutcome outcome,
            @Nullable String reason,
            long ringMillis,
            Instant at)
            implements RoutingEvent {}

    @EventType("routing.handling-started.v1")
    record HandlingStarted(
            String handlingId,
            String offerId,
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            String agentId,
            int cost,
            Instant at)
            implements RoutingEvent {}

    @EventType("routing.wrap-up-started.v1")
    record WrapUpStarted(String handlingId, String interactionId, String agentId, Instant at, Instant limit)
            implements RoutingEvent {}

    /// The router was away or behind: wrap-up may take longer by as much.
    @EventType("routing.wrap-up-prolonged.v1")
    record WrapUpProlonged(
            String handlingId, String interactionId, String agentId, Instant limit, long byMillis, Instant at)
            implements RoutingEvent {}

    @EventType("routing.handling-ended.v1")
    record HandlingEnded(
            String handlingId,
            String interactionId,
            String agentId,
            HandlingEnd end,
            @Nullable String disposition,
            Instant at)
            implements RoutingEvent {}

    /// @param by who caused it: an agent's or a supervisor's id, or `router`
    /// @param channels what the agent is ready for when available; all they serve if null
    @EventType("routing.presence-changed.v1")
    record PresenceChanged(
            String agentId,
            Presence from,
            Presence to,
            @Nullable String reason,
            String by,
            Instant since,
            @Nullable Set<Channel> channels)
            implements RoutingEvent {
        public PresenceChanged {
            channels = channels == null ? null : InOrder.copyOf(channels);
        }
    }

    /// How many of the agent's units are held by offers and handlings.
    @EventType("routing.capacity-changed.v1")
    record CapacityChanged(String agentId, int used, int capacity, Instant at) implements RoutingEvent {}

    /// Where one channel of a queue stands, told whenever any of it changes. A channel that has never been told of has
    /// nobody who serves it.
    ///
    /// @param since when `state` began
    /// @param staffed whether anybody who could take its contacts is there, and, if available, ready for it.
    ///     UNSTAFFED begins a minute after the last has left, and ends two after somebody has come
    /// @param entryClosed whether the public is to see it as closed: UNSTAFFED for ten minutes
    /// @param opensAt when a CLOSED one opens next, as far as the calendar says
    /// @param by the supervisor whose act it follows from
    @EventType("routing.queue-state-changed.v1")
    record QueueStateChanged(
            String queueId,
            Channel channel,
            QueueState state,
            Instant since,
            boolean staffed,
            boolean entryClosed,
            @Nullable Instant opensAt,
            QueueStateCause cause,
            @Nullable String by,
            Instant at)
            implements RoutingEvent {}

    /// How long whoever comes now waits, told when what is announced changes; a longer wait after two minutes of it.
    ///
    /// @param estimate null where nobody is there
    /// @param longerSince since when the wait has been longer than announced
    @EventType("routing.wait-estimated.v1")
    record WaitEstimated(
            String queueId,
            Channel channel,
            @Nullable WaitBand announced,
            @Nullable WaitEstimate estimate,
            int waiting,
            @Nullable Instant longerSince,
            Instant at)
            implements RoutingEvent {}

    @EventType("routing.pool-configured.v1")
    record PoolConfigured(String version, Instant at) implements RoutingEvent {}

    @EventType("routing.agent-configured.v1")
    record AgentConfigured(String agentId, String version, Instant at) implements RoutingEvent {}

    /// The pool's settings no longer name the agent, who gets no more offers; what the agent has goes on to its end.
    @EventType("routing.agent-removed.v1")
    record AgentRemoved(String agentId, Instant at) implements RoutingEvent {}

    /// A request that changed nothing, and why. The request is the envelope's cause.
    @EventType("routing.request-refused.v1")
    record RequestRefused(
            String requestType,
            RefusalReason reason,
            @Nullable String agentId,
            Instant at) implements RoutingEvent {}
}
