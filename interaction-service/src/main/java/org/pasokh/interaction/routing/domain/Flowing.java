package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How visits go from a queue that cannot serve them soon to one that can (domain 6.7): never twice to the same, never
/// further than three, and only where the wait is shorter by a fifth.
final class Flowing {

    static final int HOPS = 3;

    /// How long after another pool's queue has not taken a visit it is asked again.
    static final Duration ASKED_AGAIN = Duration.ofMinutes(2);

    private final Turn turn;
    private final Pool pool;

    private Flowing(Turn turn) {
        this.turn = turn;
        this.pool = turn.pool();
    }

    /// Whether queues give visits away is looked at every quarter of a minute of the log, who comes to one that does
    /// at once.
    static void settle(Turn turn, Instant before) {
        Flowing flowing = new Flowing(turn);
        if (WaitNews.isTime(before, turn.now())) {
            turn.pool().queueing().states().forEach(state -> flowing.look(new Place(state.queue(), state.channel())));
        }
        flowing.arrivals();
    }

    /// Rather than being sent away.
    ///
    /// @return whether there was somewhere to go
    static boolean elsewhere(Turn turn, Visit visit) {
        return visit.waits() && new Flowing(turn).away(visit, null);
    }

    private void arrivals() {
        if (!pool.queueing().hasOverflowed()) {
            return;
        }
        for (VisitId id : turn.arrived()) {
            pool.visit(id)
                    .filter(visit ->
                            pool.queueing().overflowing(Place.of(visit)).is())
                    .ifPresent(this::relieve);
        }
    }

    private void look(Place place) {
        Overflowing former = pool.queueing().overflowing(place);
        Overflow limits = pool.settings().overflow(place.queue());
        Overflowing now = limits == null
                ? former.over(turn.now())
                : former.at(turn.now(), cause(place, limits), cause(place, limits.half()) == null);
        if (!now.equals(former)) {
            turn.happened(new Fact.OverflowChanged(now, turn.now()));
        }
        if (now.is() && limits != null && hasSomewhere(place, limits)) {
            Section section = pool.classes().staff().section(place.queue(), place.channel());
            List<VisitKey> all = section.classes().stream()
                    .flatMap(each -> each.line().inOrder().stream())
                    .sorted()
                    .toList();
            all.forEach(key -> pool.visit(key.visit()).ifPresent(this::relieve));
        }
    }

    private Overflow.@Nullable Cause cause(Place place, Overflow limits) {
        if (limits.whenUnstaffed() && standsAt(place, OpeningState.UNSTAFFED)) {
            return Overflow.Cause.UNSTAFFED;
        }
        if (isBeyond(limits.longestWait(), pool.queueing().headOfLine(place, turn.now()))) {
            return Overflow.Cause.LONGEST_WAIT;
        }
        if (limits.waiting() != null && pool.queueing().inLine(place) > limits.waiting()) {
            return Overflow.Cause.WAITING;
        }
        Foretold foretold = limits.expectedWait() == null ? null : WaitNews.ofNewcomer(pool, place);
        if (foretold != null && isBeyond(limits.expectedWait(), foretold.expected())) {
            return Overflow.Cause.EXPECTED_WAIT;
        }
        return isBelow(limits.serviceLevel(), place) ? Overflow.Cause.SERVICE_LEVEL : null;
    }

    private boolean isBelow(@Nullable Integer limit, Place place) {
        Integer percent = limit == null ? null : pool.queueing().level(place).percent(turn.now());
        return limit != null && percent != null && percent < limit;
    }

    private static boolean isBeyond(@Nullable Duration limit, long millis) {
        return limit != null && millis > limit.toMillis();
    }

    private boolean standsAt(Place place, OpeningState state) {
        return pool.queueing()
                .state(place.queue(), place.channel())
                .filter(now -> now.opening() == state)
                .isPresent();
    }

    private void relieve(Visit visit) {
        Place place = Place.of(visit);
        // who is kept for somebody has an agent in view
        if (visit.waits() && visit.keptUntil() == null) {
            away(visit, new Waits(pool).of(place, pool.queueing().ahead(place, key(visit))));
        }
    }

    /// @param here how long it would wait if it stayed; null: without end
    private boolean away(Visit visit, @Nullable Foretold here) {
        Overflow limits = pool.settings().overflow(visit.need().queue());
        if (limits == null || isOfItsQueue(visit) || visit.need().cameThrough().size() >= HOPS) {
            return false;
        }
        Long expected = here == null ? null : Long.valueOf(here.expected());
        Optional<QueueId> to = limits.to().stream()
                .filter(queue -> mayGo(visit, queue, expected))
                .findFirst();
        to.ifPresent(queue -> go(visit, queue, here));
        return to.isPresent();
    }

    /// Whether a queue here takes a visit that another pool's gives away. That one cannot know how long it waits here.
    static boolean mayCome(Turn turn, Request.TakeOverVisit request) {
        Flowing flowing = new Flowing(turn);
        Need need = request.need();
        boolean hasBeen = need.cameThrough().contains(need.queue());
        return !hasBeen
                && need.cameThrough().size() <= HOPS
                && flowing.canServe(need)
                && flowing.isShorter(need, request.passing().expected());
    }

    /// An invitation into a conversation, and a callback: that one was promised as it is.
    private boolean isOfItsQueue(Visit visit) {
        return visit.need().role() != Role.PRIMARY
                || pool.queueing().callbacks().of(visit.id()).isPresent();
    }

    /// @param here how long it would wait if it stayed, in milliseconds; null: without end
    private boolean mayGo(Visit visit, QueueId to, @Nullable Long here) {
        Need need = visit.need();
        if (to.equals(need.queue()) || need.cameThrough().contains(to)) {
            return false;
        }
        if (pool.settings().isElsewhere(to)) {
            return (here == null || here > 0) && mayAsk(visit, to);
        }
        Need there = need.flowing(to);
        return canServe(there) && isShorter(there, here);
    }

    private boolean mayAsk(Visit visit, QueueId to) {
        Instant refused = visit.refusedBy().get(to);
        return refused == null || !refused.plus(ASKED_AGAIN).isAfter(turn.now());
    }

    private boolean canServe(Need there) {
        Demand least = pool.classes().rungs(there).least();
        return isOpen(new Place(there.queue(), there.channel()))
                && pool.classes()
                        .staff()
                        .section(there.queue(), there.channel())
                        .isManned(least);
    }

    private boolean hasSomewhere(Place place, Overflow limits) {
        return limits.to().stream()
                .anyMatch(to -> pool.settings().isElsewhere(to) || isOpen(new Place(to, place.channel())));
    }

    private boolean isOpen(Place place) {
        return pool.settings().takesVisits(place.queue())
                && (standsAt(place, OpeningState.OPEN_STAFFED) || standsAt(place, OpeningState.OPEN_THIN))
                && !pool.settings().door(place.queue()).isFull(pool.queueing().waiting(place) + 1);
    }

    private boolean isShorter(Need there, @Nullable Long here) {
        Place place = new Place(there.queue(), there.channel());
        Foretold wait = new Waits(pool).of(place, pool.queueing().ahead(place, key(there)));
        return wait != null && (here == null || (here > 0 && wait.expected() * 10 <= here * 8));
    }

    private long key(Need need) {
        int headStart = pool.settings().lineOrder().headStart(need, true);
        return Visits.countsFrom(turn, need).minusSeconds(headStart).toEpochMilli();
    }

    private void go(Visit visit, QueueId to, @Nullable Foretold here) {
        if (pool.settings().isElsewhere(to)) {
            HandingOver.overflow(turn, visit, to, here);
            return;
        }
        turn.happened(new Fact.VisitExited(visit, VisitOutcome.FLOWED_OUT, null, turn.now()));
        VisitId next = new VisitId(turn.id("flowed", visit.id().value(), to.value()));
        // who has just missed it comes last there too
        AgentId missed = visit.missedBy().isEmpty() ? null : visit.missedBy().getLast();
        Visits.enqueue(turn, next, visit.need().flowing(to), missed);
    }

    private long key(Visit visit) {
        return VisitKey.of(visit, pool.settings().lineOrder()).key();
    }
}
