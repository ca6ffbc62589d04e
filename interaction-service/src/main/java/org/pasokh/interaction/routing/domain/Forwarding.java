package org.pasokh.interaction.routing.domain;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Request.AcceptOffer;
import org.pasokh.interaction.routing.domain.Request.CancelCallback;
import org.pasokh.interaction.routing.domain.Request.ChangeRequirements;
import org.pasokh.interaction.routing.domain.Request.ChangeUrgency;
import org.pasokh.interaction.routing.domain.Request.CompleteTransfer;
import org.pasokh.interaction.routing.domain.Request.CustomerSilent;
import org.pasokh.interaction.routing.domain.Request.CustomerSpoke;
import org.pasokh.interaction.routing.domain.Request.DeclineOffer;
import org.pasokh.interaction.routing.domain.Request.DismissColleague;
import org.pasokh.interaction.routing.domain.Request.EndHandling;
import org.pasokh.interaction.routing.domain.Request.InviteColleague;
import org.pasokh.interaction.routing.domain.Request.LeaveInteraction;
import org.pasokh.interaction.routing.domain.Request.ReportCallback;
import org.pasokh.interaction.routing.domain.Request.ReportLostLease;
import org.pasokh.interaction.routing.domain.Request.RequestCallback;
import org.pasokh.interaction.routing.domain.Request.ResumeQueue;
import org.pasokh.interaction.routing.domain.Request.ResumeVisit;
import org.pasokh.interaction.routing.domain.Request.SetPresence;
import org.pasokh.interaction.routing.domain.Request.StartWrapUp;
import org.pasokh.interaction.routing.domain.Request.SuspendQueue;
import org.pasokh.interaction.routing.domain.Request.TakeVisit;
import org.pasokh.interaction.routing.domain.Request.TransferHandling;
import org.pasokh.interaction.routing.domain.Request.WithdrawVisit;

/// What is asked here about what has gone to another pool is asked there: who asks may not have heard of it yet.
final class Forwarding {

    /// So many pools pass a request on: a visit may have gone to and fro for an hour, every two minutes. Something has
    /// gone wrong by then, for it stays behind what it is about.
    static final int PASSES = 100;

    private final Turn turn;
    private final Pool pool;

    private Forwarding(Turn turn) {
        this.turn = turn;
        this.pool = turn.pool();
    }

    /// Where a request belongs, and as what; null as the pool if nobody can answer it.
    private record Goal(@Nullable PoolId to, Request request) {}

    /// Whether another pool answers. If not, this one does.
    static boolean forwards(Turn turn) {
        Optional<Goal> goal = new Forwarding(turn).goal(turn.entry().request());
        goal.ifPresent(it -> {
            if (it.to() == null || turn.entry().passes() >= PASSES) {
                turn.refuse(Refusal.MOVED, agentOf(it.request()));
            } else {
                turn.happened(new Fact.RequestForwarded(
                        it.to(), it.request(), turn.entry().passes() + 1, turn.now()));
            }
        });
        return goal.isPresent();
    }

    private Optional<Goal> goal(Request request) {
        return switch (request) {
            case AcceptOffer it -> offer(it.offer(), it.agent());
            case DeclineOffer it -> offer(it.offer(), it.agent());
            case SetPresence it -> agent(it.agent());
            case ReportLostLease it -> agent(it.agent());
            case TakeVisit it -> taking(it);
            case TransferHandling it -> handling(it.handling(), it.agent());
            case CompleteTransfer it -> handling(it.handling(), it.agent());
            case InviteColleague it -> handling(it.handling(), it.agent());
            case DismissColleague it -> handling(it.handling(), it.agent());
            case LeaveInteraction it -> handling(it.handling(), it.agent());
            case StartWrapUp it -> handling(it.handling(), it.agent());
            case EndHandling it -> handling(it.handling(), it.agent());
            case ReportCallback it -> handling(it.handling(), it.agent());
            case CustomerSilent it -> interaction(it.interaction());
            case CustomerSpoke it -> interaction(it.interaction());
            default -> aboutVisit(request);
        };
    }

    private Optional<Goal> aboutVisit(Request request) {
        return switch (request) {
            case WithdrawVisit it -> visit(it.visit(), WithdrawVisit::new);
            case ResumeVisit it -> visit(it.visit(), as -> new ResumeVisit(as, it.by()));
            case ChangeUrgency it -> visit(it.visit(), as -> new ChangeUrgency(as, it.urgency(), it.by()));
            case ChangeRequirements it ->
                visit(it.visit(), as -> new ChangeRequirements(as, it.requirements(), it.by()));
            case RequestCallback it
            when it.visit() != null ->
                visit(it.visit(), as -> new RequestCallback(it.id(), it.customer(), as, it.need(), it.notBefore()));
            case RequestCallback it -> queue(it.need().queue());
            case CancelCallback it -> callback(it.id());
            case SuspendQueue it -> queue(it.queue());
            case ResumeQueue it -> queue(it.queue());
            default -> Optional.empty();
        };
    }

    /// One that the move has withdrawn is remembered, and refused for that.
    private Optional<Goal> offer(OfferId offer, AgentId agent) {
        boolean known = pool.offer(offer).isPresent() || pool.memory().offer(offer, turn.now()) != null;
        return known ? Optional.empty() : agent(agent);
    }

    private Optional<Goal> handling(HandlingId handling, AgentId agent) {
        boolean known = pool.handling(handling).isPresent() || pool.memory().handling(handling, turn.now()) != null;
        return known ? Optional.empty() : asItIs(MovedOn.of(handling)).or(() -> agent(agent));
    }

    private Optional<Goal> interaction(InteractionId interaction) {
        return pool.works().of(interaction).isEmpty() ? asItIs(MovedOn.of(interaction)) : Optional.empty();
    }

    private Optional<Goal> callback(CallbackId callback) {
        boolean known = pool.queueing().callbacks().find(callback).isPresent();
        return known ? Optional.empty() : asItIs(MovedOn.of(callback));
    }

    /// By the settings alone, so once: two pools may each have it that the other one has the queue.
    private Optional<Goal> queue(QueueId queue) {
        PoolId to = turn.entry().passes() == 0 ? pool.settings().poolOf(queue) : null;
        return Optional.ofNullable(to).map(it -> new Goal(it, turn.entry().request()));
    }

    private Optional<Goal> visit(VisitId visit, Function<VisitId, Request> asked) {
        return pool.visit(visit).isPresent() || pool.works().isInHand(visit)
                ? Optional.empty()
                : find(MovedOn.of(visit)).map(it -> new Goal(it.to(), asked.apply(as(it, visit))));
    }

    private Optional<Goal> agent(AgentId agent) {
        return poolOf(agent).map(to -> new Goal(to, turn.entry().request()));
    }

    /// Both have to be in one pool for that, unless somebody else was quicker.
    private Optional<Goal> taking(TakeVisit request) {
        Ended.OfVisit ended = pool.memory().visit(request.visit(), turn.now());
        if (ended != null && ended.outcome() != VisitOutcome.FLOWED_OUT) {
            return Optional.empty();
        }
        Optional<PoolId> ofAgent = poolOf(request.agent());
        boolean here = pool.visit(request.visit()).isPresent();
        Optional<MovedOn> moved = here ? Optional.empty() : find(MovedOn.of(request.visit()));
        if (ofAgent.isEmpty() && moved.isEmpty()) {
            return Optional.empty();
        }
        boolean together = ofAgent.isPresent()
                && !here
                && moved.map(MovedOn::to).or(() -> ofAgent).equals(ofAgent);
        VisitId as = moved.map(it -> as(it, request.visit())).orElse(request.visit());
        return Optional.of(new Goal(together ? ofAgent.get() : null, new TakeVisit(as, request.agent())));
    }

    /// The other pool that has the agent. Who has gone and been called back is there until they come: what they say
    /// and work on stays together. The settings may know of one who has never been here; as with queues, that is
    /// believed once.
    private Optional<PoolId> poolOf(AgentId agent) {
        Optional<PoolId> gone = find(MovedOn.of(agent)).map(MovedOn::to);
        if (gone.isPresent() || Attending.here(turn, agent).isPresent()) {
            return gone;
        }
        return Optional.ofNullable(
                turn.entry().passes() == 0 ? pool.settings().others().agents().get(agent) : null);
    }

    private Optional<Goal> asItIs(String subject) {
        return find(subject).map(it -> new Goal(it.to(), turn.entry().request()));
    }

    private Optional<MovedOn> find(String subject) {
        return pool.whereabouts().find(subject, turn.now());
    }

    private static VisitId as(MovedOn moved, VisitId before) {
        return moved.as() == null ? before : new VisitId(moved.as());
    }

    private static @Nullable AgentId agentOf(Request request) {
        return request instanceof TakeVisit it ? it.agent() : null;
    }
}
