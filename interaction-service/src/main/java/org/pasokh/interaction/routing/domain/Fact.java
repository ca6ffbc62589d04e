package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the router has decided. A pool changes by facts alone, but for its clock.
public sealed interface Fact {

    /// @param countsFrom when the wait counts from
    /// @param foretold how long it may take; null where nobody can say
    /// @param missedBy who has passed it on, or let it pass where it was before
    record VisitEnqueued(
            VisitId visit,
            Need need,
            Instant countsFrom,
            List<AgentId> missedBy,
            Visit.Search search,
            Instant at,
            int headStart,
            @Nullable Foretold foretold)
            implements Fact {}

    record VisitReserved(Visit visit, AgentId agent, Instant until, Instant at) implements Fact {}

    record ReservationEnded(Visit visit, Instant at) implements Fact {}

    /// Less is asked of the agent from here on.
    record VisitRelaxed(Visit visit, int rung, Map<Skill, Integer> asked, Climbing.By by, Instant at) implements Fact {}

    /// It is no longer only for agents whom it prefers.
    record VisitReleased(Visit visit, Preferring.Released why, Instant at) implements Fact {}

    /// @param keptUntil until when it is only for agents whom it prefers
    /// @param by the supervisor whose act it is
    record RequirementsChanged(
            Visit visit,
            Requirements requirements,
            @Nullable Instant keptUntil,
            Instant at,
            @Nullable String by) implements Fact {}

    /// @param stranded whether nobody who is set up could ever take it
    /// @param asked what is asked even on the ladder's last step
    record VisitStranded(Visit visit, boolean stranded, Map<Skill, Integer> asked, Instant at) implements Fact {}

    /// Who works on it should not: it became known too late.
    record HandlingWarned(Handling handling, Instant at) implements Fact {}

    /// @param by the supervisor whose act it is
    record VisitMoved(
            Visit visit,
            Urgency urgency,
            Instant countsFrom,
            int headStart,
            Instant at,
            @Nullable String by) implements Fact {}

    record VisitHeld(Visit visit, Instant at) implements Fact {}

    record VisitResumed(Visit visit, String by, Instant at) implements Fact {}

    record VisitParked(Visit visit, OpeningState why, Instant at) implements Fact {}

    record VisitUnparked(Visit visit, Instant at) implements Fact {}

    /// @param reason why the visit was sent away, if it was
    record VisitExited(
            Visit visit, VisitOutcome outcome, @Nullable ExitReason reason, Instant at) implements Fact {}

    record OfferMade(Offer offer, Need need, int attempt, Decision decision) implements Fact {}

    record OfferProlonged(Offer offer, Instant deadline) implements Fact {}

    record OfferResolved(
            Offer offer,
            Need need,
            OfferOutcome outcome,
            @Nullable String reason,
            Instant at) implements Fact {}

    /// @param offer what was taken; of a pulled visit it was never made
    /// @param yields whether live work may interrupt it
    record HandlingStarted(HandlingId handling, Offer offer, Need need, Start start, boolean yields, Instant at)
            implements Fact {}

    record LoadChanged(Handling handling, Load load, int holds, Instant at) implements Fact {}

    /// An agent who was asked in has the conversation now.
    record BecamePrimary(Handling handling, Instant at) implements Fact {}

    record WrapUpStarted(Handling handling, Allotted time) implements Fact {}

    record WrapUpProlonged(Handling handling, Instant limit, Instant at) implements Fact {}

    record HandlingEnded(
            Handling handling, HandlingEnd end, @Nullable String disposition, Instant at) implements Fact {}

    /// @param channels what the agent is ready for when available; null: all they serve
    record PresenceChanged(
            AgentId agent,
            Presence from,
            Presence to,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable Set<Channel> channels)
            implements Fact {}

    record CapacityChanged(AgentId agent, int used, int capacity, Instant at) implements Fact {}

    /// @param by the supervisor whose act it follows from
    record QueueStateChanged(
            QueueState state, StateCause cause, @Nullable String by, Instant at) implements Fact {}

    /// @param foretold for whoever comes now; null where nobody can say
    /// @param waiting how many are in line
    record WaitEstimated(WaitFigures figures, @Nullable Foretold foretold, int waiting, Instant at) implements Fact {}

    /// A queue begins or ceases to give visits away, or is calm again.
    record OverflowChanged(Overflowing state, Instant at) implements Fact {}

    record PoolConfigured(PoolSettings settings, Instant at) implements Fact {}

    record AgentConfigured(AgentId agent, AgentProfile profile, Instant at) implements Fact {}

    record AgentRemoved(AgentId agent, Instant at) implements Fact {}

    /// @param free where a time is taken: when there is room next
    record RequestRefused(Refusal reason, @Nullable AgentId agent, Instant at, List<Instant> free) implements Fact {
        public RequestRefused {
            free = List.copyOf(free);
        }

        RequestRefused(Refusal reason, @Nullable AgentId agent, Instant at) {
            this(reason, agent, at, List.of());
        }
    }

    /// What it asks about is in another pool: it is asked there.
    ///
    /// @param request as it is asked there
    /// @param passes how many pools have passed it on then
    record RequestForwarded(PoolId to, Request request, int passes, Instant at) implements Fact {}

    /// About a callback.
    sealed interface OfCallback extends Fact {

        /// As it was before, but for a new one.
        Callback callback();
    }

    record CallbackRequested(Callback callback, Instant at) implements OfCallback {}

    /// Its time has come: it stands in its line in this visit.
    record CallbackBegun(Callback callback, VisitId visit, Instant at) implements OfCallback {}

    /// The agent tried in vain; somebody tries again.
    record CallbackPostponed(Callback callback, Instant notBefore, AgentId agent, Instant at) implements OfCallback {}

    /// The promised time has passed, and nobody has it in hand.
    record CallbackLate(Callback callback, Instant at) implements OfCallback {}

    /// @param agent who had it in hand, if anybody
    record CallbackEnded(
            Callback callback,
            CallbackEnd outcome,
            @Nullable AgentId agent,
            Instant at) implements OfCallback {}

    /// Between pools. What goes to another one is in the fact.
    sealed interface OfPools extends Fact {}

    /// @param need as it was here
    /// @param next the visit there
    /// @param there the need there
    /// @param callback what it is an attempt of
    /// @param reason why it was not taken, where it goes back
    record VisitHandedOver(
            VisitId visit,
            Need need,
            PoolId to,
            VisitId next,
            Need there,
            Passing passing,
            @Nullable Callback callback,
            @Nullable Refusal reason,
            Instant at)
            implements OfPools {}

    record CallbackHandedOver(Callback callback, PoolId to, Instant at) implements OfPools {}

    record CallbackTakenOver(Callback callback, PoolId from, Instant at) implements OfPools {}

    /// @param agent as it was here
    /// @param passes how many pools have handed the agent on
    /// @param callbacks that the agent has in hand
    /// @param work on what the agent has spent time lately; null: on nothing
    record AgentHandedOver(
            Agent agent,
            PoolId to,
            int passes,
            List<Handling> handlings,
            List<Callback> callbacks,
            @Nullable AgentWork work,
            Instant at)
            implements OfPools {}

    /// @param profile until the agent is configured here
    /// @param attendance from here on
    /// @param handlings that come along
    record AgentTakenOver(
            AgentId agent,
            PoolId from,
            AgentProfile profile,
            Attendance attendance,
            List<Handling> handlings,
            @Nullable AgentWork work,
            Instant at)
            implements OfPools {}

    /// The queue is suspended in its other pool too.
    ///
    /// @param by the supervisor who has suspended it
    /// @param passes how many pools have handed it on
    record SuspensionHandedOver(QueueId queue, Channel channel, PoolId to, String by, int passes, Instant at)
            implements OfPools {}
}
