package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How callbacks are asked for, begin when their time has come, and end.
final class Callbacks {

    /// Who named a time is called within this of it; who keeps the place, when whoever waits in person would be
    /// answered.
    static final Duration SLOT = Duration.ofMinutes(10);

    private static final Duration LEAST = Duration.ofMinutes(5);

    /// Where nobody can say how long it takes.
    private static final Duration UNKNOWN = Duration.ofHours(1);

    private Callbacks() {}

    static void answer(Turn turn, Request.OfCallback request) {
        switch (request) {
            case Request.RequestCallback it -> request(turn, it);
            case Request.CancelCallback it -> cancel(turn, it);
            case Request.ReportCallback it -> report(turn, it);
        }
    }

    /// What time brings: promises that were broken, those that nobody could keep, and those whose time has come while
    /// their queue is open and somebody is there.
    static void look(Turn turn) {
        CallbackBook book = book(turn);
        if (book.all().isEmpty()) {
            return;
        }
        book.promisedBy(turn.now()).forEach(callback -> belated(turn, callback));
        book.expiredBy(turn.now()).forEach(callback -> end(turn, callback, CallbackEnd.EXPIRED, null));
        book.due(turn.now(), turn.pool().queueing()::callsBack).forEach(callback -> begin(turn, callback));
    }

    /// Work on an interaction has ended: on a callback somebody should have said how.
    static void worked(Turn turn, Handling handling, HandlingEnd end) {
        if (end == HandlingEnd.BY_AGENT || end == HandlingEnd.BY_LIMIT) {
            book(turn)
                    .of(handling.visit())
                    .ifPresent(callback -> end(turn, callback, CallbackEnd.UNREPORTED, handling.agent()));
        }
    }

    static void withdrawn(Turn turn, VisitId visit) {
        book(turn).of(visit).ifPresent(callback -> end(turn, callback, CallbackEnd.CANCELLED, null));
    }

    private static void request(Turn turn, Request.RequestCallback request) {
        Optional<Visit> visit = Optional.ofNullable(request.visit())
                .flatMap(turn.pool()::visit)
                .filter(waiting -> waiting.need().part() == null);
        Need need = visit.map(Visit::need).orElse(request.need());
        Optional<Refusal> refusal = refusal(turn, request, visit, need);
        if (refusal.isPresent()) {
            turn.refuse(refusal.get(), null);
            return;
        }
        Instant now = turn.now().truncatedTo(ChronoUnit.MILLIS);
        Instant asked = request.notBefore();
        Instant notBefore = asked == null || asked.isBefore(now) ? now : asked;
        // the agents of a queue that has just gone to another pool are there
        if (notBefore.isAfter(now) && !turn.pool().settings().isElsewhere(need.queue())) {
            Slots slots = new Slots(turn.pool(), new Place(need.queue(), need.channel()));
            if (slots.isFull(notBefore)) {
                turn.refuseTime(slots.freeAfter(notBefore));
                return;
            }
        }
        visit.ifPresent(waiting -> leaveLine(turn, waiting));
        turn.happened(new Fact.CallbackRequested(callback(turn, request, need, notBefore), turn.now()));
    }

    private static Callback callback(Turn turn, Request.RequestCallback request, Need need, Instant notBefore) {
        Instant now = turn.now().truncatedTo(ChronoUnit.MILLIS);
        Instant since = need.waitingSince().isAfter(now) ? now : need.waitingSince();
        Need kept = need.since(since.truncatedTo(ChronoUnit.MILLIS));
        Instant promise = promise(turn, kept, notBefore);
        return new Callback(request.id(), request.customer(), kept, now, notBefore, promise, 0, null, false, 1);
    }

    private static Optional<Refusal> refusal(
            Turn turn, Request.RequestCallback request, Optional<Visit> visit, Need need) {
        CallbackBook book = book(turn);
        if (book.find(request.id()).isPresent()
                || book.of(request.customer(), need.queue()).isPresent()
                || book.of(need.interaction()).isPresent()) {
            return Optional.of(Refusal.CALLBACK_OPEN);
        }
        if (request.visit() != null && visit.isEmpty()) {
            return Optional.of(Visits.unknownOrEnded(turn, request.visit()));
        }
        if (request.visit() == null && isLive(turn, need.interaction())) {
            return Optional.of(Refusal.ALREADY_SO);
        }
        boolean tooOld = turn.entry().askedAt().isBefore(turn.now().minus(Memory.ENDED_KEPT));
        if (tooOld) {
            return Optional.of(Refusal.REQUEST_TOO_OLD);
        }
        return turn.pool().settings().knows(need.queue()) ? Optional.empty() : Optional.of(Refusal.UNKNOWN_QUEUE);
    }

    /// Somebody is asked already, or has it in hand.
    private static boolean isLive(Turn turn, InteractionId interaction) {
        return turn.pool().queueing().inLine().is(interaction)
                || !turn.pool().works().of(interaction).isEmpty();
    }

    private static void leaveLine(Turn turn, Visit visit) {
        if (visit.standing() instanceof Standing.Offered(OfferId offer)) {
            Offers.withdraw(turn, offer, OfferOutcome.WITHDRAWN_CUSTOMER_LEFT);
        }
        Visits.exit(turn, visit.id(), VisitOutcome.CALLBACK_ACCEPTED);
    }

    private static void cancel(Turn turn, Request.CancelCallback request) {
        Optional<Callback> found = book(turn).find(request.id());
        if (found.isEmpty()) {
            turn.refuse(Refusal.UNKNOWN_CALLBACK, null);
            return;
        }
        Callback callback = found.get();
        end(turn, callback, CallbackEnd.CANCELLED, null);
        Optional.ofNullable(callback.visit()).flatMap(turn.pool()::visit).ifPresent(visit -> {
            if (visit.standing() instanceof Standing.Offered(OfferId offer)) {
                Offers.withdraw(turn, offer, OfferOutcome.WITHDRAWN_CUSTOMER_LEFT);
            }
            Visits.exit(turn, visit.id(), VisitOutcome.ABANDONED);
        });
    }

    private static void report(Turn turn, Request.ReportCallback request) {
        Work.ofPrimary(turn, request.handling(), request.agent(), handling -> {
            Optional<Callback> callback = book(turn).of(handling.visit());
            if (callback.isEmpty()) {
                turn.refuse(Refusal.UNKNOWN_CALLBACK, request.agent());
            } else if (request.reached() == Reached.NOT_REACHED && !handling.inConversation()) {
                turn.refuse(Refusal.WRAP_UP_STARTED, request.agent());
            } else {
                report(turn, callback.get(), handling, request.reached());
            }
        });
    }

    private static void report(Turn turn, Callback callback, Handling handling, Reached reached) {
        switch (reached) {
            case REACHED -> end(turn, callback, CallbackEnd.REACHED, handling.agent());
            case WRONG_NUMBER -> end(turn, callback, CallbackEnd.WRONG_NUMBER, handling.agent());
            case NOT_REACHED -> {
                if (attempts(turn, callback).isLast(callback)) {
                    end(turn, callback, CallbackEnd.GIVEN_UP, handling.agent());
                } else {
                    again(turn, callback, handling);
                }
            }
        }
    }

    /// The agent has nothing more to do with it: the next attempt is anybody's.
    private static void again(Turn turn, Callback callback, Handling handling) {
        Instant next = turn.now().plus(attempts(turn, callback).after(callback));
        turn.happened(new Fact.CallbackPostponed(callback, next, handling.agent(), turn.now()));
        Work.end(turn, handling, HandlingEnd.CALLBACK_LATER, null);
        Agents.capacityChanged(turn, handling.agent());
        Invitations.dissolve(turn, handling);
    }

    private static void begin(Turn turn, Callback callback) {
        String attempt = Integer.toString(callback.attempts() + 1);
        VisitId visit = new VisitId(turn.id("callback-visit", callback.id().value(), attempt));
        turn.happened(new Fact.CallbackBegun(callback, visit, turn.now()));
        Need need = callback.need();
        boolean owed = callback.isAtATime() || callback.late();
        Visits.enqueue(turn, visit, owed ? need.urgent(need.urgent().returning(Returning.CALLBACK_DUE)) : need);
    }

    /// Who was promised more than was kept goes before others.
    private static void belated(Turn turn, Callback callback) {
        turn.happened(new Fact.CallbackLate(callback, turn.now()));
        Optional.ofNullable(callback.visit())
                .flatMap(turn.pool()::visit)
                .filter(visit -> visit.need().urgent().returning() == null)
                .ifPresent(visit -> Visits.owe(turn, visit, Returning.CALLBACK_DUE));
    }

    private static void end(Turn turn, Callback callback, CallbackEnd outcome, @Nullable AgentId agent) {
        turn.happened(new Fact.CallbackEnded(callback, outcome, agent, turn.now()));
    }

    private static Instant promise(Turn turn, Need need, Instant notBefore) {
        if (notBefore.isAfter(turn.now())) {
            return notBefore.plus(SLOT);
        }
        Place place = new Place(need.queue(), need.channel());
        Instant opens = turn.pool()
                .queueing()
                .state(need.queue(), need.channel())
                .map(QueueState::opensAt)
                .filter(at -> at.isAfter(turn.now()))
                .orElse(turn.now());
        Foretold foretold = turn.pool().queueing().callsBack(place) ? WaitNews.ofNewcomer(turn.pool(), place) : null;
        Duration wait = foretold == null ? UNKNOWN : Duration.ofMillis(foretold.upTo());
        return opens.plus(wait.compareTo(LEAST) < 0 ? LEAST : wait).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Attempts attempts(Turn turn, Callback callback) {
        return turn.pool().settings().of(callback.need().queue()).tries();
    }

    private static CallbackBook book(Turn turn) {
        return turn.pool().queueing().callbacks();
    }
}
