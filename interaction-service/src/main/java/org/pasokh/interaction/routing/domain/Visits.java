package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How visits come, stay and go.
final class Visits {

    private Visits() {}

    static void request(Turn turn, Request.RequestVisit request) {
        if (turn.pool().visit(request.visit()).isPresent()) {
            return;
        }
        Optional<Refusal> refusal = refusal(turn, request);
        if (refusal.isPresent()) {
            turn.refuse(refusal.get(), null);
            return;
        }
        enqueue(turn, request.visit(), request.need());
    }

    static void withdraw(Turn turn, Request.WithdrawVisit request) {
        Optional<Visit> visit = turn.pool().visit(request.visit());
        if (visit.isEmpty()) {
            turn.refuse(unknownOrEnded(turn, request.visit()), null);
            return;
        }
        if (visit.get().standing() instanceof Standing.Offered(OfferId offer)) {
            Offers.withdraw(turn, offer, OfferOutcome.WITHDRAWN_CUSTOMER_LEFT);
        }
        exit(turn, request.visit(), VisitOutcome.ABANDONED);
        Callbacks.withdrawn(turn, request.visit());
    }

    static void resume(Turn turn, Request.ResumeVisit request) {
        Optional<Visit> visit = turn.pool().visit(request.visit());
        if (visit.isEmpty()) {
            turn.refuse(unknownOrEnded(turn, request.visit()), null);
            return;
        }
        if (visit.get().standing() instanceof Standing.Held) {
            turn.happened(new Fact.VisitResumed(visit.get(), request.by(), turn.now()));
            return;
        }
        turn.refuse(Refusal.ALREADY_SO, null);
    }

    static void enqueue(Turn turn, VisitId visit, Need need) {
        enqueue(turn, visit, need, null);
    }

    /// @param from who has passed it on, and comes after everybody else
    static void enqueue(Turn turn, VisitId visit, Need need, @Nullable AgentId from) {
        Need kept = kept(turn, need);
        enqueue(turn, visit, kept, from == null ? List.of() : List.of(from), search(turn, visit, kept, from));
    }

    /// Where it was before it has been kept for those it prefers.
    static void arrive(Turn turn, VisitId visit, Need need, Passing passing) {
        Need kept = kept(turn, need);
        Visit.Search search =
                Visit.Search.BEGINNING.on(Climbing.rungAt(turn, kept)).refusedBy(passing.refusedBy());
        enqueue(turn, visit, kept, passing.missedByHere(), search);
    }

    /// Who waits cannot have begun to in the future, whatever another clock says.
    private static Need kept(Turn turn, Need need) {
        Instant since = need.waitingSince().isAfter(turn.now()) ? turn.now() : need.waitingSince();
        return need.since(since.truncatedTo(ChronoUnit.MILLIS));
    }

    private static void enqueue(Turn turn, VisitId visit, Need kept, List<AgentId> missedBy, Visit.Search search) {
        Instant countsFrom = countsFrom(turn, kept);
        int headStart = turn.pool().settings().lineOrder().headStart(kept, true);
        Foretold foretold = kept.part() == null ? new Waits(turn.pool()).ofNew(kept, countsFrom) : null;
        turn.happened(
                new Fact.VisitEnqueued(visit, kept, countsFrom, missedBy, search, turn.now(), headStart, foretold));
        Stranding.check(turn, visit);
    }

    /// An invitation is its colleague's, whatever the queue asks for.
    private static Visit.Search search(Turn turn, VisitId id, Need need, @Nullable AgentId from) {
        if (need.part() != null) {
            return Visit.Search.BEGINNING;
        }
        Visit.Search search = Visit.Search.BEGINNING.on(Climbing.rungAt(turn, need));
        List<AgentId> missedBy = from == null ? List.of() : List.of(from);
        Visit arriving = Visit.arriving(id, need, countsFrom(turn, need), missedBy, search, turn.now());
        return search.keptUntil(Preferring.keptUntil(turn, arriving));
    }

    /// Something has become known of a visit that is still to be answered.
    static void change(Turn turn, Request.ChangeUrgency request) {
        Optional<Visit> found = turn.pool().visit(request.visit());
        if (found.isEmpty()) {
            turn.refuse(unknownOrEnded(turn, request.visit()), null);
            return;
        }
        Visit visit = found.get();
        Urgency before = visit.need().urgent();
        if (before.equals(request.urgency())) {
            turn.refuse(Refusal.ALREADY_SO, null);
            return;
        }
        Need need = visit.need().urgent(request.urgency());
        boolean sameDue = Objects.equals(before.dueAt(), request.urgency().dueAt());
        Instant countsFrom = sameDue ? visit.countsFrom() : countsFrom(turn, need);
        int headStart = turn.pool().settings().lineOrder().headStart(need, true);
        turn.happened(new Fact.VisitMoved(visit, request.urgency(), countsFrom, headStart, turn.now(), request.by()));
    }

    /// It goes before others for what it is owed; when its wait counts from stays as it is.
    static void owe(Turn turn, Visit visit, Returning why) {
        Urgency urgency = visit.need().urgent().returning(why);
        int headStart =
                turn.pool().settings().lineOrder().headStart(visit.need().urgent(urgency), true);
        turn.happened(new Fact.VisitMoved(visit, urgency, visit.countsFrom(), headStart, turn.now(), null));
    }

    /// Who is spoken with at once waits from the beginning. Other work begins to wait when it becomes urgent.
    static Instant countsFrom(Turn turn, Need need) {
        Instant dueAt = need.urgent().dueAt();
        if (need.channel().patience().isZero() || dueAt == null) {
            return need.waitingSince().plus(need.channel().patience());
        }
        Instant urgentFrom = dueAt.minus(turn.pool().settings().of(need.queue()).dueBefore());
        return need.waitingSince().isAfter(urgentFrom) ? need.waitingSince() : urgentFrom;
    }

    static void exit(Turn turn, VisitId id, VisitOutcome outcome) {
        turn.pool().visit(id).ifPresent(visit -> turn.happened(new Fact.VisitExited(visit, outcome, null, turn.now())));
    }

    /// A visit that was missed too often is nobody's to miss any more.
    static void holdIfMissedTooOften(Turn turn, VisitId id) {
        turn.pool()
                .visit(id)
                .filter(visit -> visit.waits()
                        && visit.need().part() == null
                        && visit.missedBy().size()
                                >= turn.pool()
                                        .settings()
                                        .of(visit.need().queue())
                                        .maxOffers())
                .ifPresent(visit -> turn.happened(new Fact.VisitHeld(visit, turn.now())));
    }

    private static Optional<Refusal> refusal(Turn turn, Request.RequestVisit request) {
        if (hasEnded(turn, request.visit())) {
            return Optional.of(Refusal.VISIT_ENDED);
        }
        if (turn.entry().askedAt().isBefore(turn.now().minus(Memory.ENDED_KEPT))) {
            return Optional.of(Refusal.REQUEST_TOO_OLD);
        }
        if (turn.pool().queueing().callbacks().of(request.need().interaction()).isPresent()) {
            return Optional.of(Refusal.CALLBACK_OPEN);
        }
        boolean known = turn.pool().settings().knows(request.need().queue());
        return known ? Optional.empty() : Optional.of(Refusal.UNKNOWN_QUEUE);
    }

    static Refusal unknownOrEnded(Turn turn, VisitId visit) {
        return hasEnded(turn, visit) ? Refusal.VISIT_ENDED : Refusal.UNKNOWN_VISIT;
    }

    /// An answered visit counts as ended for as long as the work on it goes on, however long ago that began.
    static boolean hasEnded(Turn turn, VisitId visit) {
        return turn.pool().works().isInHand(visit) || turn.pool().memory().visit(visit, turn.now()) != null;
    }
}
