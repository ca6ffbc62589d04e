package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Passing.Cause;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// What a pool gives to others. Who waits, waits where the queue stands.
final class HandingOver {

    /// So often something is handed on at once; it stays then where it is until the next look.
    static final int PASSES = 3;

    private final Turn turn;
    private final Pool pool;

    private HandingOver(Turn turn) {
        this.turn = turn;
        this.pool = turn.pool();
    }

    /// Who has come to wait in a queue that stands elsewhere goes there at once. All are looked at when the settings
    /// have changed, and every quarter of a minute those who had to stay.
    static void settle(Turn turn, Instant before) {
        Map<QueueId, PoolId> queues = turn.pool().settings().others().queues();
        if (queues.isEmpty()) {
            return;
        }
        HandingOver handing = new HandingOver(turn);
        boolean configured = turn.entry().request() instanceof Request.ConfigurePool;
        if (configured || WaitNews.isTime(before, turn.now())) {
            // before those who wait there
            QueueStates.handOver(turn);
        }
        if (configured || (WaitNews.isTime(before, turn.now()) && handing.anyStayed(queues))) {
            handing.all(turn.pool().visits().stream());
        } else {
            handing.all(turn.arrived().stream().map(turn.pool()::visit).flatMap(Optional::stream));
        }
        if (configured || WaitNews.isTime(before, turn.now())) {
            handing.callbacks();
        }
    }

    /// An agent passes it on to a queue of another pool. If that one is closed it comes back to where it was.
    static void transferred(Turn turn, VisitId id, QueueId home) {
        turn.pool()
                .visit(id)
                .ifPresent(visit -> new HandingOver(turn).give(visit, visit.need(), Cause.TRANSFERRED, home, null));
    }

    /// Another pool's queue may be able to serve it sooner.
    ///
    /// @param here how long it would wait if it stayed; null: without end
    static void overflow(Turn turn, Visit visit, QueueId to, @Nullable Foretold here) {
        Long expected = here == null ? null : Long.valueOf(here.expected());
        new HandingOver(turn)
                .give(
                        visit,
                        visit.need().flowing(to),
                        Cause.OVERFLOW,
                        visit.need().queue(),
                        expected);
    }

    /// Whether a visit stands here only until the end of the entry.
    static boolean isLeaving(Turn turn, Visit visit) {
        boolean goes = visit.need().part() == null
                && !(visit.standing() instanceof Standing.Offered)
                && !(visit.standing() instanceof Standing.Reserved);
        return goes && turn.pool().settings().isElsewhere(visit.need().queue()) && !hasToStay(turn, visit);
    }

    private static boolean hasToStay(Turn turn, Visit visit) {
        return turn.entry().request() instanceof Request.TakeOverVisit it
                && it.visit().equals(visit.id())
                && it.passing().passes() >= PASSES;
    }

    private boolean anyStayed(Map<QueueId, PoolId> queues) {
        return queues.keySet().stream()
                .flatMap(queue -> Stream.of(Channel.values()).map(channel -> new Place(queue, channel)))
                .anyMatch(place -> pool.queueing().waiting(place) > 0);
    }

    private void all(Stream<Visit> visits) {
        List<Visit> leaving = visits.filter(visit -> isLeaving(turn, visit))
                .sorted(Comparator.comparing(Visit::id, VisitId.ORDER))
                .toList();
        leaving.forEach(visit -> give(visit, visit.need(), Cause.QUEUE_ELSEWHERE, null, null));
    }

    private void give(Visit visit, Need there, Cause cause, @Nullable QueueId home, @Nullable Long expected) {
        PoolId to = Objects.requireNonNull(pool.settings().poolOf(there.queue()));
        VisitId next =
                new VisitId(turn.id("flowed", visit.id().value(), there.queue().value()));
        Passing passing = new Passing(
                pool.id(),
                cause,
                visit.missedBy(),
                home,
                expected,
                visit.refusedBy(),
                cause == Cause.QUEUE_ELSEWHERE ? 1 : 0);
        Optional<Callback> callback = pool.queueing().callbacks().of(visit.id()).map(Callback::next);
        callback.ifPresent(it -> turn.happened(new Fact.CallbackHandedOver(it, to, turn.now())));
        turn.happened(new Fact.VisitHandedOver(
                visit.id(), visit.need(), to, next, there, passing, callback.orElse(null), null, turn.now()));
        Visits.exit(turn, visit.id(), VisitOutcome.FLOWED_OUT);
    }

    /// Those whose time has not come.
    private void callbacks() {
        List<Callback> leaving = pool.queueing().callbacks().all().stream()
                .filter(callback -> callback.waits()
                        && pool.settings().isElsewhere(callback.need().queue()))
                .sorted(Comparator.comparing(callback -> callback.id().value()))
                .toList();
        leaving.forEach(callback -> turn.happened(new Fact.CallbackHandedOver(
                callback.next(),
                Objects.requireNonNull(pool.settings().poolOf(callback.need().queue())),
                turn.now())));
    }
}
