package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the router is asked.
public sealed interface Request {

    record RequestVisit(VisitId visit, Need need) implements Request {}

    record WithdrawVisit(VisitId visit) implements Request {}

    record ResumeVisit(VisitId visit, String by) implements Request {}

    /// @param by the supervisor who asked, if one did
    record ChangeUrgency(
            VisitId visit, Urgency urgency, @Nullable String by) implements Request {}

    /// @param channel all of the queue's if null
    record SuspendQueue(QueueId queue, @Nullable Channel channel, String by) implements Request {}

    record ResumeQueue(QueueId queue, @Nullable Channel channel, String by) implements Request {}

    /// @param by the supervisor who asked, if one did
    record ChangeRequirements(
            VisitId visit,
            Requirements requirements,
            @Nullable String by) implements Request {}

    record AcceptOffer(OfferId offer, AgentId agent) implements Request {}

    record DeclineOffer(
            OfferId offer, AgentId agent, @Nullable String reason) implements Request {}

    /// @param channels what somebody available is ready for; null: all they serve
    record SetPresence(
            AgentId agent,
            Presence presence,
            @Nullable String reason,
            String by,
            @Nullable Set<Channel> channels) implements Request {

        public SetPresence(AgentId agent, Presence presence, @Nullable String reason, String by) {
            this(agent, presence, reason, by, null);
        }
    }

    record ReportLostLease(AgentId agent, Instant lastSeen) implements Request {}

    /// An agent's own choice.
    record TakeVisit(VisitId visit, AgentId agent) implements Request {}

    /// @param queue the same one if null
    /// @param colleague everybody of the queue if null
    record TransferHandling(
            HandlingId handling,
            AgentId agent,
            @Nullable QueueId queue,
            @Nullable AgentId colleague) implements Request {}

    record InviteColleague(HandlingId handling, AgentId agent, Part part) implements Request {}

    /// The colleague, who is in the conversation already, takes it over.
    record CompleteTransfer(HandlingId handling, AgentId agent, AgentId colleague) implements Request {}

    record DismissColleague(HandlingId handling, AgentId agent, AgentId colleague) implements Request {}

    record LeaveInteraction(HandlingId handling, AgentId agent) implements Request {}

    record CustomerSilent(InteractionId interaction) implements Request {}

    record CustomerSpoke(InteractionId interaction) implements Request {}

    record StartWrapUp(HandlingId handling, AgentId agent) implements Request {}

    record EndHandling(
            HandlingId handling, AgentId agent, @Nullable String disposition) implements Request {}

    /// @param agents all agents of the pool; null where nothing is said of them
    record ConfigurePool(PoolSettings settings, @Nullable Set<AgentId> agents) implements Request {}

    record ConfigureAgent(AgentId agent, AgentProfile profile) implements Request {}

    /// @param readTo the entry up to which its sender had read
    record Tick(long readTo) implements Request {}

    /// About a callback.
    sealed interface OfCallback extends Request {}

    /// @param customer who asks, as the asker names them
    /// @param visit whose place in the line it takes; null for who does not wait
    /// @param notBefore the time asked for; null to keep the place
    record RequestCallback(
            CallbackId id,
            String customer,
            @Nullable VisitId visit,
            Need need,
            @Nullable Instant notBefore) implements OfCallback {

        public RequestCallback {
            IdText.check(Request.RequestCallback.class, customer);
        }
    }

    record CancelCallback(CallbackId id) implements OfCallback {}

    record ReportCallback(HandlingId handling, AgentId agent, Reached reached) implements OfCallback {}

    /// From another pool.
    sealed interface OfPools extends Request {}

    /// @param callback what it is an attempt of
    record TakeOverVisit(
            VisitId visit,
            Need need,
            Passing passing,
            @Nullable Callback callback) implements OfPools {}

    /// One whose time has not come.
    record TakeOverCallback(Callback callback, PoolId from) implements OfPools {}

    /// @param capacity until the agent is configured here
    /// @param passes how many pools have handed the agent on
    /// @param callbacks that the agent has in hand
    /// @param work on what the agent has spent time lately; null: on nothing
    record TakeOverAgent(
            AgentId agent,
            PoolId from,
            Attendance attendance,
            int capacity,
            int passes,
            List<Handling> handlings,
            List<Callback> callbacks,
            @Nullable AgentWork work)
            implements OfPools {}

    /// A supervisor's, of a queue that stands here.
    ///
    /// @param passes how many pools have handed it on
    record TakeOverSuspension(QueueId queue, Channel channel, PoolId from, String by, int passes) implements OfPools {}
}
