package org.pasokh.interaction.conversation.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.CallbackEvent;
import org.pasokh.contracts.routing.CallbackOutcome;
import org.pasokh.contracts.routing.CollaborationEvent.HandlingRoleChanged;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.contracts.routing.RoutingEvent.HandlingStarted;
import org.pasokh.contracts.routing.RoutingEvent.RequestRefused;
import org.pasokh.contracts.routing.RoutingEvent.VisitEnqueued;
import org.pasokh.contracts.routing.RoutingEvent.VisitExited;
import org.pasokh.contracts.routing.RoutingEvent.WrapUpProlonged;
import org.pasokh.contracts.routing.RoutingEvent.WrapUpStarted;
import org.pasokh.contracts.routing.VisitOutcome;
import org.pasokh.interaction.conversation.application.FollowingTheRouter;
import org.pasokh.interaction.conversation.domain.CallbackRefusal;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Participant;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Lets conversations follow the router.
final class RoutingEventsHandler implements EventHandler<RoutingEvent> {

    private final FollowingTheRouter following;

    RoutingEventsHandler(FollowingTheRouter following) {
        this.following = following;
    }

    @Override
    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    public void handle(Envelope<RoutingEvent> envelope, LogPosition position) {
        Cause cause = new Cause(envelope.id(), envelope.time());
        switch (envelope.event()) {
            case VisitEnqueued it
            when isPrimary(it.role()) -> follow(enqueued(it, envelope), it.interactionId(), cause);
            case VisitExited it -> follow(exited(it), it.interactionId(), cause);
            case HandlingStarted it -> following.started(it.interactionId(), participant(it), cause);
            case HandlingRoleChanged it
            when isPrimary(it.role()) ->
                follow(
                        new Input.BecamePrimary(it.interactionId(), it.handlingId(), it.at()),
                        it.interactionId(),
                        cause);
            case WrapUpStarted it -> follow(wrapUp(it), it.interactionId(), cause);
            case WrapUpProlonged it -> follow(prolonged(it), it.interactionId(), cause);
            case HandlingEnded it -> follow(ended(it), it.interactionId(), cause);
            case PoolEvent it -> handedOver(it, cause);
            case CallbackEvent it -> callback(it, envelope.key(), cause);
            case RequestRefused it -> refused(it, cause);
            default -> {
                // offers, agents and rules are no business of a conversation
            }
        }
    }

    /// Who is asked into a conversation does not become its agent by that.
    private static boolean isPrimary(@Nullable Role role) {
        return role == null || role == Role.PRIMARY;
    }

    private static Participant participant(HandlingStarted event) {
        Handling handling = new Handling(event.handlingId(), event.agentId(), event.at(), event.queueId());
        var role = event.role() == null
                ? org.pasokh.interaction.conversation.domain.Role.PRIMARY
                : org.pasokh.interaction.conversation.domain.Role.valueOf(
                        event.role().name());
        return new Participant(handling, role);
    }

    private void follow(Input input, String interactionId, Cause cause) {
        following.follow(interactionId, input, cause);
    }

    private void handedOver(PoolEvent event, Cause cause) {
        switch (event) {
            case PoolEvent.VisitHandedOver it ->
                follow(
                        new Input.VisitHandedOver(
                                it.interactionId(), it.visitId(), it.toVisitId(), it.toQueueId(), it.toPool(), it.at()),
                        it.interactionId(),
                        cause);
            case PoolEvent.CallbackHandedOver it ->
                follow(
                        new Input.CallbackHandedOver(it.interactionId(), it.callbackId(), it.toPool()),
                        it.interactionId(),
                        cause);
            case PoolEvent.CallbackTakenOver _,
                    PoolEvent.AgentHandedOver _,
                    PoolEvent.AgentTakenOver _,
                    PoolEvent.SuspensionHandedOver _,
                    PoolEvent.RequestForwarded _ -> {
                // whose work it is stays as it was
            }
        }
    }

    private void callback(CallbackEvent event, String pool, Cause cause) {
        switch (event) {
            case CallbackEvent.CallbackRequested it ->
                follow(agreed(it, it.promisedBy(), it.at(), pool), it.interactionId(), cause);
            case CallbackEvent.CallbackPostponed it ->
                follow(agreed(it, null, it.at(), pool), it.interactionId(), cause);
            case CallbackEvent.CallbackEnded it -> {
                boolean unanswered =
                        it.outcome() == CallbackOutcome.CANCELLED || it.outcome() == CallbackOutcome.EXPIRED;
                var ended = new Input.CallbackEnded(it.interactionId(), it.callbackId(), unanswered, it.at());
                follow(ended, it.interactionId(), cause);
            }
            case CallbackEvent.CallbackBegun _, CallbackEvent.CallbackLate _ -> {
                // the visit and the desk tell of it
            }
        }
    }

    private void refused(RequestRefused refused, Cause cause) {
        String interactionId = refused.interactionId();
        if (interactionId != null) {
            List<Instant> free = refused.free() == null ? List.of() : refused.free();
            var told = new Input.CallbackRefused(interactionId, why(refused.reason()), free, refused.at());
            follow(told, interactionId, cause);
        }
    }

    private static CallbackRefusal why(RefusalReason reason) {
        return switch (reason) {
            case CALLBACK_OPEN -> CallbackRefusal.ALREADY_OPEN;
            case SLOT_FULL -> CallbackRefusal.TIME_FULL;
            default -> CallbackRefusal.NOT_POSSIBLE;
        };
    }

    private static Input agreed(CallbackEvent event, @Nullable Instant promisedBy, Instant at, String pool) {
        return new Input.CallbackAgreed(event.interactionId(), event.callbackId(), promisedBy, at, pool);
    }

    private static Input enqueued(VisitEnqueued event, Envelope<RoutingEvent> envelope) {
        return new Input.VisitEnqueued(
                event.interactionId(), event.visitId(), envelope.time(), envelope.key(), event.queueId());
    }

    private static Input exited(VisitExited event) {
        return new Input.VisitExited(event.interactionId(), event.visitId(), exit(event.outcome()), event.at());
    }

    private static Input wrapUp(WrapUpStarted event) {
        return new Input.WrapUpStarted(event.interactionId(), event.handlingId(), event.at(), event.limit());
    }

    private static Input prolonged(WrapUpProlonged event) {
        return new Input.WrapUpProlonged(event.interactionId(), event.handlingId(), event.limit());
    }

    private static Input ended(HandlingEnded event) {
        // passed on or lost: either way the customer waits again, in a visit that the router has begun
        boolean agentLost = event.end() == HandlingEnd.AGENT_LOST
                || event.end() == HandlingEnd.TRANSFERRED
                || event.end() == HandlingEnd.CALLBACK_LATER;
        return new Input.HandlingEnded(
                event.interactionId(), event.handlingId(), agentLost, event.disposition(), event.at());
    }

    private static Input.Exit exit(VisitOutcome outcome) {
        return switch (outcome) {
            case ANSWERED -> Input.Exit.ANSWERED;
            case ABANDONED -> Input.Exit.ABANDONED;
            case FLOWED_OUT, TRANSFERRED, CALLBACK_ACCEPTED -> Input.Exit.MOVED;
            case DEFLECTED, VOICEMAIL -> Input.Exit.SETTLED;
            case SYSTEM_ENDED, EXPIRED -> Input.Exit.DROPPED;
        };
    }
}
