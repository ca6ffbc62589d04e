package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// What the router has decided. Topic `routing.events`, keyed by pool, on the partition with the number of the
/// request's; written in the router's transaction. The envelope's cause is the request; its subject is what the event
/// tells of, and its seq counts the events of that subject in that pool: the visit for visits and offers, the
/// handling for handlings, the agent for presence, capacity and set-up, `<channel>/<queue>` for a queue's state,
/// `wait/<channel>/<queue>` for its waits, the pool for its rules. A refusal's subject is the request, without a seq.
public sealed interface RoutingEvent extends Event
        permits RoutingEvent.Routed, SearchEvent, CollaborationEvent, CallbackEvent, OverflowEvent, PoolEvent {

    /// All but what comes of the search for somebody able, of agents working with one another, of overflow, and of
    /// pools that hand over.
    sealed interface Routed extends RoutingEvent {}

    /// @param keptUntil until when it is only for agents it prefers; null where there is nobody to wait for
    /// @param countsFrom since when it counts as waiting; not told by older routers
    /// @param headStartSeconds what it is moved forward by; not told by older routers
    /// @param estimate how long it may wait, from `enqueuedAt`; null where nobody is there, and for mail
    /// @param role as what an agent is wanted; null, as what stands in older events, is PRIMARY
    /// @param flownFrom the queue that it has flown out of last
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
            @Nullable WaitEstimate estimate,
            @Nullable Role role,
            @Nullable String flownFrom)
            implements Routed {}

    /// The visit has been missed as often as its queue allows. It is offered to nobody until a supervisor resumes it;
    /// the customer still waits.
    @EventType("routing.visit-held.v1")
    record VisitHeld(String visitId, String interactionId, String queueId, int offers, Instant at) implements Routed {}

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
            implements Routed {}

    @EventType("routing.visit-resumed.v1")
    record VisitResumed(String visitId, String interactionId, String queueId, String by, Instant at)
            implements Routed {}

    /// The queue is closed or suspended: the visit waits for the next opening, and is offered to nobody before it.
    @EventType("routing.visit-parked.v1")
    record VisitParked(
            String visitId, String interactionId, String queueId, Channel channel, QueueState state, Instant at)
            implements Routed {}

    /// The queue has opened: the visit has its place in the line again.
    @EventType("routing.visit-unparked.v1")
    record VisitUnparked(String visitId, String interactionId, String queueId, Channel channel, Instant at)
            implements Routed {}

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
            implements Routed {}

    /// A visit shown to one agent, with why.
    ///
    /// @param attempt from 1, per visit
    /// @param cost capacity units held by the offer and then by the handling
    /// @param role as what the agent is wanted; null is PRIMARY
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
            DecisionRecord decision,
            @Nullable Role role)
            implements Routed {}

    /// The router was away or behind: the agent's time to answer is longer by as much.
    @EventType("routing.offer-prolonged.v1")
    record OfferProlonged(String offerId, String visitId, String agentId, Instant deadline, long byMillis)
            implements Routed {}

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
            implements Routed {}

    /// @param offerId of a pulled visit nothing was ever offered under it
    /// @param start null is OFFERED
    /// @param role null is PRIMARY
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
            Instant at,
            @Nullable HandlingStart start,
            @Nullable Role role)
            implements Routed {}

    @EventType("routing.wrap-up-started.v1")
    record WrapUpStarted(String handlingId, String interactionId, String agentId, Instant at, Instant limit)
            implements Routed {}

    /// The router was away or behind: wrap-up may take longer by as much.
    @EventType("routing.wrap-up-prolonged.v1")
    record WrapUpProlonged(
            String handlingId, String interactionId, String agentId, Instant limit, long byMillis, Instant at)
            implements Routed {}

    @EventType("routing.handling-ended.v1")
    record HandlingEnded(
            String handlingId,
            String interactionId,
            String agentId,
            HandlingEnd end,
            @Nullable String disposition,
            Instant at)
            implements Routed {}

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
            implements Routed {
        public PresenceChanged {
            channels = channels == null ? null : InOrder.copyOf(channels);
        }
    }

    /// How many of the agent's units are held by offers and handlings.
    @EventType("routing.capacity-changed.v1")
    record CapacityChanged(String agentId, int used, int capacity, Instant at) implements Routed {}

    /// Where one channel of a queue stands, told whenever any of it changes; nobody serves what was never told of.
    ///
    /// @param since when `state` began
    /// @param staffed whether anybody who could take its contacts is there, and, if available, ready for it
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
            implements Routed {}

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
            implements Routed {}

    @EventType("routing.pool-configured.v1")
    record PoolConfigured(String version, Instant at) implements Routed {}

    @EventType("routing.agent-configured.v1")
    record AgentConfigured(String agentId, String version, Instant at) implements Routed {}

    /// The pool's settings no longer name the agent, who gets no more offers; what the agent has goes on to its end.
    @EventType("routing.agent-removed.v1")
    record AgentRemoved(String agentId, Instant at) implements Routed {}

    /// A request that changed nothing, and why. The request is the envelope's cause.
    ///
    /// @param interactionId for which a callback was requested
    /// @param free of SLOT_FULL: the next quarters of an hour that are not
    @EventType("routing.request-refused.v1")
    record RequestRefused(
            String requestType,
            RefusalReason reason,
            @Nullable String agentId,
            Instant at,
            @Nullable String interactionId,
            @Nullable List<Instant> free)
            implements Routed {}
}
