package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Whom a queue lets wait: nobody is offered to an agent while the queue is suspended, nor, but for those who waited
/// when it closed, while it is closed. They are put aside until it opens, or sent away; each is told as a fact.
final class Doors {

    private enum Way {
        IN,
        ASIDE,
        OUT
    }

    private static final Duration SOON = Duration.ofMinutes(15);

    private Doors() {}

    /// Those who have come in this turn, and those whose queue was another pool's until now.
    static void settle(Turn turn) {
        if (turn.entry().request() instanceof Request.ConfigurePool) {
            turn.pool().visits().stream()
                    .filter(visit -> isUntold(turn.pool(), visit.need()))
                    .sorted(Comparator.comparing(Visit::id, VisitId.ORDER))
                    .toList()
                    .forEach(visit -> settleOrTell(turn, visit));
        }
        for (VisitId visit : turn.arrived()) {
            turn.pool().visit(visit).ifPresent(arrived -> settleOrTell(turn, arrived));
        }
    }

    private static boolean isUntold(Pool pool, Need need) {
        return !pool.settings().isElsewhere(need.queue())
                && pool.queueing().state(need.queue(), need.channel()).isEmpty();
    }

    /// Who is held, or with somebody by name, passes no door; where its queue stands is told all the same.
    private static void settleOrTell(Turn turn, Visit visit) {
        if (visit.waits()) {
            settle(turn, visit);
        } else if (isUntold(turn.pool(), visit.need())) {
            QueueStates.ofVisits(turn, visit.need().queue(), visit.need().channel());
        }
    }

    /// Whether somebody may be passed on to the queue now.
    ///
    /// @param byName to one of its agents, who may go on after the queue has closed
    static boolean isOpenTo(Turn turn, Need need, boolean byName) {
        if (turn.pool().settings().isElsewhere(need.queue())) {
            // only that pool knows
            return true;
        }
        QueueState state = QueueStates.ofVisits(turn, need.queue(), need.channel());
        return switch (state.opening()) {
            case OPEN_STAFFED, OPEN_THIN -> true;
            case UNSTAFFED -> byName;
            case CLOSED -> byName && need.waitingSince().isBefore(state.began());
            case SUSPENDED -> false;
        };
    }

    private static void settle(Turn turn, Visit visit) {
        if (turn.pool().settings().isElsewhere(visit.need().queue())) {
            return;
        }
        QueueState state =
                QueueStates.ofVisits(turn, visit.need().queue(), visit.need().channel());
        boolean isIn =
                state.opening() == OpeningState.CLOSED && visit.enqueuedAt().isBefore(state.began());
        if (isTooMany(turn, visit)) {
            sendAway(turn, visit, ExitReason.QUEUE_FULL);
        } else if (!isIn) {
            settle(turn, visit, state);
        }
    }

    /// A queue's state has changed: what becomes of those who wait there.
    static void turned(Turn turn, QueueState former, QueueState now) {
        boolean opened = former.opening().open() && now.opening().open();
        if (former.seq() == 0 || former.opening() == now.opening() || opened) {
            return;
        }
        LineOrder order = turn.pool().settings().lineOrder();
        List<Visit> all = turn.pool()
                .queueing()
                .visits(now.queue(), now.channel())
                .sorted(Comparator.comparing(visit -> VisitKey.of(visit, order)))
                .toList();
        all.forEach(visit -> settle(turn, visit, now));
    }

    private static void settle(Turn turn, Visit visit, QueueState state) {
        Way way = way(turn, visit, state);
        if (way == Way.OUT) {
            sendAway(turn, visit, reason(state));
        } else if (way == Way.ASIDE && visit.waits()) {
            turn.happened(new Fact.VisitParked(visit, state.opening(), turn.now()));
        } else if (way == Way.IN && !visit.waits()) {
            turn.happened(new Fact.VisitUnparked(visit, turn.now()));
        }
    }

    /// Who was promised a callback is not sent away, and is there for whoever comes.
    private static Way way(Turn turn, Visit visit, QueueState state) {
        Way way = wayOfAnybody(turn, visit, state);
        boolean promised = turn.pool().queueing().callbacks().of(visit.id()).isPresent();
        if (way != Way.OUT || !promised) {
            return way;
        }
        return state.opening() == OpeningState.UNSTAFFED ? Way.IN : Way.ASIDE;
    }

    private static Way wayOfAnybody(Turn turn, Visit visit, QueueState state) {
        Door door = turn.pool().settings().door(visit.need().queue());
        boolean live = visit.need().channel().patience().isZero();
        Way barred = live && door.closing() == AtClose.EXIT ? Way.OUT : Way.ASIDE;
        return switch (state.opening()) {
            case OPEN_STAFFED, OPEN_THIN -> Way.IN;
            case UNSTAFFED -> live && door.unstaffed() == WhenUnstaffed.CLOSED_MESSAGE ? Way.OUT : Way.IN;
            case CLOSED -> isServedYet(turn, visit, state, door) ? Way.IN : barred;
            case SUSPENDED -> barred;
        };
    }

    /// Who waited already when the queue closed and need not wait for long, and who is in a queue that is no more.
    private static boolean isServedYet(Turn turn, Visit visit, QueueState state, Door door) {
        return !turn.pool().settings().takesVisits(visit.need().queue())
                || (visit.need().waitingSince().isBefore(state.began())
                        && (door.closing() == AtClose.SERVE || isServedSoon(turn.pool(), visit)));
    }

    private static boolean isServedSoon(Pool pool, Visit visit) {
        Queueing.Place place = Queueing.Place.of(visit);
        long key = VisitKey.of(visit, pool.settings().lineOrder()).key();
        Foretold foretold = new Waits(pool).of(place, pool.queueing().ahead(place, key));
        return foretold != null && foretold.queueLength() < SOON.toMillis();
    }

    /// Whoever has been let in once stays in.
    private static boolean isTooMany(Turn turn, Visit visit) {
        Need need = visit.need();
        return need.channel().patience().isZero()
                && turn.entry().request() instanceof Request.RequestVisit(VisitId asked, Need _)
                && asked.equals(visit.id())
                && turn.pool()
                        .settings()
                        .door(need.queue())
                        .isFull(turn.pool().queueing().waiting(Queueing.Place.of(visit)));
    }

    /// Unless another queue takes it.
    private static void sendAway(Turn turn, Visit visit, ExitReason reason) {
        if (Flowing.elsewhere(turn, visit)) {
            return;
        }
        turn.happened(new Fact.VisitExited(visit, VisitOutcome.DEFLECTED, reason, turn.now()));
    }

    private static ExitReason reason(QueueState state) {
        return switch (state.opening()) {
            case CLOSED -> ExitReason.CLOSED;
            case SUSPENDED -> ExitReason.SUSPENDED;
            case UNSTAFFED, OPEN_STAFFED, OPEN_THIN -> ExitReason.UNSTAFFED;
        };
    }
}
