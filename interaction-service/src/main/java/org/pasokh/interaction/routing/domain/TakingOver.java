package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pasokh.interaction.routing.domain.Passing.Cause;

/// What a pool is given by others. It may send back who has somewhere to go back to, and nobody else.
final class TakingOver {

    private TakingOver() {}

    static void answer(Turn turn, Request.OfPools request) {
        switch (request) {
            case Request.TakeOverVisit it -> visit(turn, it);
            case Request.TakeOverAgent it -> TakingAgents.take(turn, it);
            case Request.TakeOverCallback it -> take(turn, it.callback(), it.from());
            case Request.TakeOverSuspension it -> QueueStates.takeOver(turn, it);
        }
    }

    private static void visit(Turn turn, Request.TakeOverVisit request) {
        if (turn.pool().visit(request.visit()).isPresent()) {
            return;
        }
        if (Visits.hasEnded(turn, request.visit())) {
            turn.refuse(Refusal.VISIT_ENDED, null);
            return;
        }
        PoolId further = turn.pool().settings().poolOf(request.need().queue());
        if (further != null && request.passing().passes() < HandingOver.PASSES) {
            passOn(turn, request, further);
            return;
        }
        Optional<Refusal> refusal =
                request.passing().home() == null ? Optional.empty() : refusal(turn, request, further != null);
        refusal.ifPresentOrElse(why -> sendBack(turn, request, why), () -> take(turn, request));
    }

    /// The queue decides as of one of its own; of who has missed it too often, too.
    private static void take(Turn turn, Request.TakeOverVisit request) {
        Callback callback = request.callback();
        if (callback != null) {
            take(turn, callback.in(request.visit()), request.passing().from());
        }
        Visits.arrive(turn, request.visit(), request.need(), request.passing());
        if (request.passing().cause() == Cause.QUEUE_ELSEWHERE) {
            Visits.holdIfMissedTooOften(turn, request.visit());
        }
    }

    private static Optional<Refusal> refusal(Turn turn, Request.TakeOverVisit request, boolean elsewhere) {
        Need need = request.need();
        if (elsewhere || !turn.pool().settings().takesVisits(need.queue())) {
            return Optional.of(Refusal.UNKNOWN_QUEUE);
        }
        boolean takes = request.passing().cause() == Cause.OVERFLOW
                ? Flowing.mayCome(turn, request)
                : Doors.isOpenTo(turn, need, false);
        return takes ? Optional.empty() : Optional.of(Refusal.QUEUE_CLOSED);
    }

    private static void passOn(Turn turn, Request.TakeOverVisit request, PoolId to) {
        VisitId next = new VisitId(turn.id(
                "flowed", request.visit().value(), request.need().queue().value()));
        turn.happened(new Fact.VisitHandedOver(
                request.visit(),
                request.need(),
                to,
                next,
                request.need(),
                request.passing().on(),
                request.callback(),
                null,
                turn.now()));
    }

    private static void sendBack(Turn turn, Request.TakeOverVisit request, Refusal why) {
        Passing passing = request.passing();
        QueueId home = Objects.requireNonNull(passing.home());
        Map<QueueId, Instant> refused = new HashMap<>(passing.refusedBy());
        refused.put(request.need().queue(), turn.now());
        Passing back = new Passing(turn.pool().id(), Cause.NOT_TAKEN, passing.missedBy(), null, null, refused, 0);
        VisitId next = new VisitId(turn.id("returned", request.visit().value(), home.value()));
        turn.happened(new Fact.VisitHandedOver(
                request.visit(),
                request.need(),
                passing.from(),
                next,
                homeward(request.need(), home),
                back,
                request.callback(),
                why,
                turn.now()));
    }

    /// As if it had never left.
    private static Need homeward(Need need, QueueId home) {
        List<QueueId> through = new ArrayList<>(need.cameThrough());
        if (!through.isEmpty() && through.getLast().equals(home)) {
            through.removeLast();
        }
        return need.in(home).through(through);
    }

    /// Unless the customer has asked again here since.
    static void take(Turn turn, Callback callback, PoolId from) {
        CallbackBook book = turn.pool().queueing().callbacks();
        if (book.find(callback.id()).isPresent()) {
            return;
        }
        boolean another = book.of(callback.customer(), callback.need().queue()).isPresent()
                || book.of(callback.need().interaction()).isPresent();
        turn.happened(
                another
                        ? new Fact.CallbackEnded(callback, CallbackEnd.CANCELLED, null, turn.now())
                        : new Fact.CallbackTakenOver(callback.next(), from, turn.now()));
    }
}
