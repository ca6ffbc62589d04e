package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of each queue's channels: their states, how many wait there, who works there, and what was learned of
/// the waits.
final class Queueing {

    /// One channel of a queue.
    record Place(QueueId queue, Channel channel) {

        static Place of(Visit visit) {
            return new Place(visit.need().queue(), visit.need().channel());
        }

        String id() {
            return QueueState.idOf(queue, channel);
        }
    }

    /// Those in line and those put aside.
    private static final class Waiting {
        private final Ranks byKey = new Ranks();
        private final Ranks byArrival = new Ranks();
        private int aside;
    }

    /// Whatever the number of queues, up to sixteen, their parts make a whole.
    private static final long WHOLE_AGENT = 720_720;

    private final Tables tables;
    private final Map<Place, String> ids = new HashMap<>();
    private final Map<Place, Waiting> waiting = new HashMap<>();
    private final Servers servers = new Servers();
    private final FreeAgents free = new FreeAgents();
    private final CallbackBook callbacks;
    private final InLine inLine = new InLine();
    private final Unready unready = new Unready();
    private Costs costs = Rules.NONE.settings().costs();

    Queueing(Tables tables) {
        this.tables = tables;
        this.callbacks = new CallbackBook(tables.callbacks);
    }

    void put(QueueEntry entry) {
        switch (entry) {
            case QueueState state -> tables.queueStates.put(state);
            case Course course -> tables.courses.put(course);
            case Callback callback -> callbacks.put(callback);
            case WaitFigures figures -> tables.figures.put(figures);
            case Overflowing overflowing -> tables.overflows.put(overflowing);
            case ServiceLevel level -> tables.levels.put(level);
            case AgentWork work -> {
                tables.works.put(work);
                Agent agent = tables.agents.find(work.agent().value());
                if (agent != null) {
                    servers.place(agent.asReady(), work, costs);
                }
            }
        }
    }

    void forget(VisitId visit) {
        tables.courses.remove(visit.value());
    }

    Optional<QueueState> state(QueueId queue, Channel channel) {
        return Optional.ofNullable(tables.queueStates.find(idOf(new Place(queue, channel))));
    }

    /// All that have been told of, always in the same order.
    List<QueueState> states() {
        return tables.queueStates.all().stream()
                .sorted(Comparator.comparing(state -> state.key().id()))
                .toList();
    }

    /// Whether its agents may be asked to call somebody back.
    boolean callsBack(Place place) {
        return state(place.queue, place.channel).filter(QueueState::callsBack).isPresent();
    }

    InLine inLine() {
        return inLine;
    }

    CallbackBook callbacks() {
        return callbacks;
    }

    Optional<Course> course(VisitId visit) {
        return Optional.ofNullable(tables.courses.find(visit.value()));
    }

    WaitFigures figures(Place place) {
        WaitFigures known = tables.figures.find(idOf(place));
        return known == null ? WaitFigures.none(place.queue, place.channel) : known;
    }

    boolean hasFigures(Place place) {
        return tables.figures.find(idOf(place)) != null;
    }

    Overflowing overflowing(Place place) {
        Overflowing known = tables.overflows.find(idOf(place));
        return known == null ? Overflowing.not(place.queue, place.channel) : known;
    }

    ServiceLevel level(Place place) {
        ServiceLevel known = tables.levels.find(idOf(place));
        return known == null ? ServiceLevel.none(place.queue, place.channel) : known;
    }

    /// Whether any queue ever has.
    boolean hasOverflowed() {
        return !tables.overflows.all().isEmpty();
    }

    AgentWork work(AgentId agent, Instant at) {
        AgentWork known = tables.works.find(agent.value());
        return known == null ? AgentWork.none(agent, at) : known;
    }

    Optional<AgentWork> knownWork(AgentId agent) {
        return Optional.ofNullable(tables.works.find(agent.value()));
    }

    void forgetWork(AgentId agent) {
        tables.works.remove(agent.value());
    }

    /// Who waits there, or has been put aside, in no order; it looks through all visits.
    Stream<Visit> visits(QueueId queue, Channel channel) {
        return tables.visits.all().stream()
                .filter(visit -> visit.need().part() == null)
                .filter(visit -> visit.waits() || isAside(visit))
                .filter(visit ->
                        visit.need().queue().equals(queue) && visit.need().channel() == channel);
    }

    /// How many wait, or have been put aside until the queue opens.
    int waiting(Place place) {
        return at(place).byKey.size() + at(place).aside;
    }

    Unready unready() {
        return unready;
    }

    int inLine(Place place) {
        return at(place).byKey.size();
    }

    /// How many in line have a key in an earlier second.
    int ahead(Place place, long key) {
        return at(place).byKey.before(key);
    }

    /// How long whoever has been in line for longest has been, in milliseconds.
    long headOfLine(Place place, Instant now) {
        Ranks arrivals = at(place).byArrival;
        return arrivals.size() == 0 ? 0 : Math.max(0, now.toEpochMilli() - arrivals.first());
    }

    /// In millionths of an agent.
    long servers(Place place) {
        return servers.of(place);
    }

    /// How many agents are set up for it, here or not, each with the part of a queue among their queues.
    double setUpFor(Place place) {
        long parts = 0;
        for (Agent agent : tables.agents.all()) {
            AgentProfile profile = agent.profile();
            if (profile.capacity() > 0 && profile.serves(place.queue, place.channel)) {
                parts += WHOLE_AGENT / profile.queues().size();
            }
        }
        return parts / (double) WHOLE_AGENT;
    }

    boolean isFree(Place place) {
        return free.isAny(place);
    }

    void replace(@Nullable Visit former, @Nullable Visit visit, LineOrder order) {
        if (former != null && visit != null && areCountedAlike(former, visit)) {
            return;
        }
        inLine.replace(former, visit);
        count(former, order, -1);
        count(visit, order, 1);
    }

    void place(Agent agent) {
        unready.note(agent);
        Agent ready = agent.asReady();
        servers.place(ready, tables.works.find(agent.id().value()), costs);
        free.place(ready, costs);
    }

    /// From here on under these settings.
    void configure(PoolSettings settings) {
        costs = settings.costs();
        waiting.clear();
        tables.visits.all().forEach(visit -> count(visit, settings.lineOrder(), 1));
        tables.agents.all().forEach(this::place);
    }

    /// Whether a tick is wanted, because something changes by time alone.
    boolean isDue(Instant now, Instant readUpTo, PoolSettings settings) {
        for (QueueState state : tables.queueStates.all()) {
            Optional<Instant> due =
                    state.due(readUpTo, settings.door(state.queue()).opens());
            if (!settings.isElsewhere(state.queue())
                    && due.isPresent()
                    && !due.get().isAfter(now)) {
                return true;
            }
        }
        return callbacks.isDue(now, this::callsBack) || (WaitNews.isTime(readUpTo, now) && hasNews());
    }

    /// While anybody waits the estimates change, and what was told of them may last too long.
    private boolean hasNews() {
        return waiting.values().stream().anyMatch(each -> each.byKey.size() > 0)
                || tables.figures.all().stream().anyMatch(WaitFigures::isWaitTold)
                || tables.overflows.all().stream().anyMatch(Overflowing::isCalmingDown);
    }

    private String idOf(Place place) {
        String known = ids.get(place);
        return known != null ? known : ids.computeIfAbsent(place, Place::id);
    }

    private Waiting at(Place place) {
        return waiting.computeIfAbsent(place, _ -> new Waiting());
    }

    private void count(@Nullable Visit visit, LineOrder order, int change) {
        if (visit == null) {
            return;
        }
        if (isAside(visit)) {
            at(Place.of(visit)).aside += change;
        } else if (visit.waits() && visit.need().part() == null) {
            // an invitation is one colleague's, not the queue's
            Waiting line = at(Place.of(visit));
            line.byKey.count(VisitKey.of(visit, order).key(), change);
            line.byArrival.count(visit.enqueuedAt().toEpochMilli(), change);
        }
    }

    private static boolean areCountedAlike(Visit one, Visit other) {
        return one.waits() == other.waits()
                && isAside(one) == isAside(other)
                && one.need().equals(other.need())
                && one.countsFrom().equals(other.countsFrom())
                && one.enqueuedAt().equals(other.enqueuedAt());
    }

    private static boolean isAside(Visit visit) {
        return visit.standing() instanceof Standing.Parked;
    }
}
