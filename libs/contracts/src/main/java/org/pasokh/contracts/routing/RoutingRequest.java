package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// What the router is asked, in the order in which it will be answered. Topic `routing.requests`, keyed by pool; the
/// broker's append time is the router's only clock. The envelope's id is the request's id: the event that answers it
/// names it as its cause.
public sealed interface RoutingRequest extends Event {

    /// Puts an interaction into a queue. Asking again under the same `visitId` changes nothing.
    ///
    /// @param waitingSince when the customer began to wait for this need; kept across queues and offers
    /// @param language a BCP 47 tag, for the agent's card and later for skills
    @EventType("routing.request-visit.v1")
    record RequestVisit(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            Instant waitingSince,
            @Nullable String language,
            @Nullable Urgency urgency,
            @Nullable Requirements requirements)
            implements RoutingRequest {}

    /// Something has become known about a visit that has no outcome yet: it takes its new place in the line.
    ///
    /// @param by the supervisor who asked, if one did
    @EventType("routing.change-urgency.v1")
    record ChangeUrgency(
            String visitId, Urgency urgency, @Nullable String by) implements RoutingRequest {}

    /// It has become known who may answer a visit, and who should: what was known of that before is replaced. An
    /// unanswered offer to an agent who is now excluded is withdrawn; from an agent at work nothing is taken.
    ///
    /// @param by the supervisor who asked, if one did
    @EventType("routing.change-requirements.v1")
    record ChangeRequirements(
            String visitId,
            Requirements requirements,
            @Nullable String by) implements RoutingRequest {}

    /// Takes a visit back: the customer left. Ends a waiting or offered visit; an answered one goes on.
    @EventType("routing.withdraw-visit.v1")
    record WithdrawVisit(String visitId) implements RoutingRequest {}

    /// A supervisor lets a held visit be offered again.
    @EventType("routing.resume-visit.v1")
    record ResumeVisit(String visitId, String by) implements RoutingRequest {}

    /// A supervisor closes a queue, or one channel of it, until it is resumed.
    ///
    /// @param channel all of the queue's if null
    @EventType("routing.suspend-queue.v1")
    record SuspendQueue(String queueId, @Nullable Channel channel, String by) implements RoutingRequest {}

    @EventType("routing.resume-queue.v1")
    record ResumeQueue(String queueId, @Nullable Channel channel, String by) implements RoutingRequest {}

    @EventType("routing.accept-offer.v1")
    record AcceptOffer(String offerId, String agentId) implements RoutingRequest {}

    @EventType("routing.decline-offer.v1")
    record DeclineOffer(
            String offerId, String agentId, @Nullable String reason) implements RoutingRequest {}

    /// What agents choose for themselves and do with one another.
    sealed interface ByAgents extends RoutingRequest {}

    /// An agent takes a visit unasked. Of several who do, one gets it.
    @EventType("routing.take-visit.v1")
    record TakeVisit(String visitId, String agentId) implements ByAgents {}

    /// The agent passes the conversation on; the customer's wait goes on counting.
    ///
    /// @param queueId the same queue if null
    /// @param colleagueId who is to have it; everybody of the queue if null
    @EventType("routing.transfer-handling.v1")
    record TransferHandling(
            String handlingId,
            String agentId,
            @Nullable String queueId,
            @Nullable String colleagueId) implements ByAgents {}

    /// The agent asks a colleague into the conversation.
    ///
    /// @param role not PRIMARY
    @EventType("routing.invite-colleague.v1")
    record InviteColleague(String handlingId, String agentId, String colleagueId, Role role) implements ByAgents {}

    /// A colleague who is in the conversation takes it over; the agent leaves it.
    @EventType("routing.complete-transfer.v1")
    record CompleteTransfer(String handlingId, String agentId, String colleagueId) implements ByAgents {}

    /// Calls off an invitation, or ends the colleague's part.
    @EventType("routing.dismiss-colleague.v1")
    record DismissColleague(String handlingId, String agentId, String colleagueId) implements ByAgents {}

    /// Whoever was asked in leaves.
    @EventType("routing.leave-interaction.v1")
    record LeaveInteraction(String handlingId, String agentId) implements ByAgents {}

    /// The customer has been silent for so long that the conversation takes little of an agent.
    @EventType("routing.customer-silent.v1")
    record CustomerSilent(String interactionId) implements RoutingRequest {}

    /// The customer speaks again.
    @EventType("routing.customer-spoke.v1")
    record CustomerSpoke(String interactionId) implements RoutingRequest {}

    /// Sets an agent's presence to AVAILABLE, BREAK (with a reason) or OFFLINE; the router alone sets the others.
    ///
    /// @param by the agent or the supervisor who asked
    /// @param channels what somebody available is ready for; all they serve if null
    @EventType("routing.set-presence.v1")
    record SetPresence(
            String agentId,
            Presence presence,
            @Nullable String reason,
            String by,
            @Nullable Set<Channel> channels) implements RoutingRequest {
        public SetPresence {
            channels = channels == null ? null : InOrder.copyOf(channels);
        }

        public SetPresence(String agentId, Presence presence, @Nullable String reason, String by) {
            this(agentId, presence, reason, by, null);
        }
    }

    /// The agent's last connection has been gone for the length of the lease.
    @EventType("routing.report-lost-lease.v1")
    record ReportLostLease(String agentId, Instant lastSeen) implements RoutingRequest {}

    /// The conversation is over; the agent writes up. The handling keeps its capacity until it ends.
    @EventType("routing.start-wrap-up.v1")
    record StartWrapUp(String handlingId, String agentId) implements RoutingRequest {}

    @EventType("routing.end-handling.v1")
    record EndHandling(
            String handlingId, String agentId, @Nullable String disposition) implements RoutingRequest {}

    /// The pool's queues and rules as a whole; the next request is decided under them.
    ///
    /// @param version names this content; the same version again changes nothing
    /// @param order the usual one if null
    /// @param capacity the usual ones if null
    /// @param agents all agents of the pool: whoever is not named leaves it; null where nothing is said of them
    /// @param breakReasons what a break may be for; anything, or nothing, if null
    /// @param elsewhere what stands in other pools; nothing if null
    @EventType("routing.configure-pool.v1")
    record ConfigurePool(
            String version,
            List<QueueSettings> queues,
            Map<Channel, Integer> costs,
            @Nullable Set<String> agents,
            @Nullable LineOrder order,
            @Nullable Set<String> breakReasons,
            @Nullable CapacityRules capacity,
            @Nullable Elsewhere elsewhere)
            implements RoutingRequest {
        public ConfigurePool {
            queues = List.copyOf(queues);
            costs = InOrder.copyOf(costs);
            agents = agents == null ? null : InOrder.copyOf(agents);
            breakReasons = breakReasons == null ? null : InOrder.copyOf(breakReasons);
        }
    }

    /// One agent's queues, channels and capacity (units; 100 is one whole agent).
    ///
    /// @param skills levels, 1 to 5, by skill; none if null
    @EventType("routing.configure-agent.v1")
    record ConfigureAgent(
            String version,
            String agentId,
            Set<String> queues,
            Set<Channel> channels,
            int capacity,
            @Nullable Map<String, Integer> skills)
            implements RoutingRequest {
        public ConfigureAgent {
            queues = InOrder.copyOf(queues);
            channels = InOrder.copyOf(channels);
            skills = skills == null ? null : InOrder.copyOf(skills);
        }
    }

    /// The router's own: time has come this far on this partition.
    ///
    /// @param readTo offset up to which its sender had read the pool's requests: by a tick whose sender was behind,
    ///     nothing ends that the sender had not read of
    @EventType("routing.tick.v1")
    record Tick(@Nullable Long readTo) implements RoutingRequest {}

    /// The customer does not want to wait in person. With a `visitId` that visit ends and its place in the line is
    /// kept.
    ///
    /// @param customer who asks, without saying who: one of them has one open callback in a queue
    /// @param notBefore the time asked for; null to keep the place
    @EventType("routing.request-callback.v1")
    record RequestCallback(
            String callbackId,
            String customer,
            @Nullable String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            Instant waitingSince,
            @Nullable String language,
            @Nullable Instant notBefore)
            implements RoutingRequest {}

    /// @param by the supervisor who has cancelled it; null for the customer
    @EventType("routing.cancel-callback.v1")
    record CancelCallback(String callbackId, @Nullable String by) implements RoutingRequest {}

    /// The agent who has it in hand says whether the customer was reached.
    @EventType("routing.report-callback.v1")
    record ReportCallback(String handlingId, String agentId, CallbackReport report) implements RoutingRequest {}

    /// From another pool, in the transaction in which that one gave it up. Reading it again changes nothing.
    sealed interface OfPools extends RoutingRequest {}

    /// @param fromPool who gives it
    /// @param missedBy who let it pass or passed it on, in order
    /// @param home the queue there to which it goes back if it is not taken; null: it has to be
    /// @param expectedMillis how long it would wait there; null: without end
    /// @param refusedBy queues of other pools that have not taken it, and when
    /// @param passes how many pools have handed it on because its queue stood elsewhere
    @EventType("routing.take-over-visit.v1")
    record TakeOverVisit(
            String visitId,
            MovedNeed need,
            String fromPool,
            HandOverCause cause,
            List<String> missedBy,
            @Nullable String home,
            @Nullable Long expectedMillis,
            Map<String, Instant> refusedBy,
            int passes,
            @Nullable MovedCallback callback)
            implements OfPools {
        public TakeOverVisit {
            missedBy = List.copyOf(missedBy);
            refusedBy = InOrder.copyOf(refusedBy);
        }
    }

    /// @param reason of a break
    /// @param since when the presence began
    /// @param spokeAt when somebody other than a router last set it
    /// @param worked whether any work has ended since the login
    /// @param capacity units, until the agent is configured here
    /// @param passes how many pools have handed the agent on because that one stood elsewhere
    /// @param work on what the agent has spent time lately; null if on nothing, or not known
    @EventType("routing.take-over-agent.v1")
    record TakeOverAgent(
            String agentId,
            String fromPool,
            Presence presence,
            @Nullable String reason,
            @Nullable Set<Channel> channels,
            Instant since,
            Instant spokeAt,
            Instant idleSince,
            boolean worked,
            int capacity,
            int passes,
            List<MovedHandling> handlings,
            @Nullable MovedWork work)
            implements OfPools {
        public TakeOverAgent {
            channels = channels == null ? null : InOrder.copyOf(channels);
            handlings = List.copyOf(handlings);
        }
    }

    /// A supervisor has suspended the queue, where it stood before.
    ///
    /// @param passes how many pools have handed it on because the queue stood elsewhere
    @EventType("routing.take-over-suspension.v1")
    record TakeOverSuspension(String queueId, Channel channel, String fromPool, String by, int passes)
            implements OfPools {}

    /// One whose time has not come.
    @EventType("routing.take-over-callback.v1")
    record TakeOverCallback(String fromPool, MovedCallback callback) implements OfPools {}
}
