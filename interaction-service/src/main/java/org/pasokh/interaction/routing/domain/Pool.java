package org.pasokh.interaction.routing.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One pool as it stands: its entries, and the indexes over them that keep a decision from ever being a scan. An entry
/// is put or removed here and nowhere else, so the pool made of another's entries is that pool.
public final class Pool {
    private final PoolId id;
    private final Tables tables = new Tables();
    private final Memory memory = new Memory();
    private final Classes classes = new Classes();
    private final Queueing queueing = new Queueing(tables);
    private final Deadlines deadlines = new Deadlines();
    private final Grouped<AgentId> offersOf = new Grouped<>();
    private final Works works = new Works(tables.handlings);
    private final Reserved reserved = new Reserved();
    private final Whereabouts whereabouts = new Whereabouts(tables.moved);
    private final Set<OfferId> passingByTier = new HashSet<>();
    private Clock clock = Clock.UNSET;
    private Rules rules = Rules.NONE;

    public Pool(PoolId id) {
        this.id = id;
    }

    /// The pool that consists of these entries.
    public static Pool of(PoolId id, Collection<? extends Entry> entries) {
        Pool pool = new Pool(id);
        // the rest is indexed under the rules and the clock
        entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry instanceof Rules || entry instanceof Clock ? 0 : 1))
                .forEach(pool::put);
        pool.classes.settle();
        pool.reserved.takeStirred();
        pool.settle();
        return pool;
    }

    public PoolId id() {
        return id;
    }

    /// Every entry that the last reading touched, with what it is now: null if it is gone.
    public void changes(BiConsumer<Entry.Key, @Nullable Entry> each) {
        tables.changes(each);
        memory.changes(each);
    }

    public Stream<Entry> entries() {
        return Stream.concat(tables.entries(), memory.entries());
    }

    public int waiting() {
        return classes.waiting().size();
    }

    /// Visits that wait for a supervisor.
    public int held() {
        return classes.held();
    }

    public boolean hasOffersOut() {
        return !deadlines.isEmpty();
    }

    /// Whether anything may end by time, or change by it as soon as that moment has come.
    public boolean hasDeadlines(Instant wallClock) {
        boolean shareMayChange = settings().lineOrder().phoneFirst() != null && waiting() > 0;
        boolean mayEnd = !deadlines.isEmpty() || works.hasWrapUps() || !reserved.isEmpty() || classes.isDue(wallClock);
        return mayEnd || shareMayChange || queueing.isDue(wallClock, now(), settings());
    }

    /// The latest entry of the log that this follows from.
    public long position() {
        return clock().position();
    }

    Instant now() {
        return clock.now();
    }

    Clock clock() {
        return clock;
    }

    Rules rules() {
        return rules;
    }

    PoolSettings settings() {
        return rules.settings();
    }

    Optional<Agent> agent(AgentId agent) {
        return Optional.ofNullable(tables.agents.find(agent.value()));
    }

    Optional<Visit> visit(VisitId visit) {
        return Optional.ofNullable(tables.visits.find(visit.value()));
    }

    Optional<Offer> offer(OfferId offer) {
        return Optional.ofNullable(tables.offers.find(offer.value()));
    }

    /// Every visit without an outcome, in no order.
    Collection<Visit> visits() {
        return tables.visits.all();
    }

    Optional<Handling> handling(HandlingId handling) {
        return Optional.ofNullable(tables.handlings.find(handling.value()));
    }

    Queueing queueing() {
        return queueing;
    }

    /// What was answered in the minutes that are remembered, in no order.
    Collection<Answers> answers() {
        return tables.answers.all();
    }

    /// How many offers are out that let a visit pass another by its customer's tier.
    int passingByTier() {
        return passingByTier.size();
    }

    /// All agents, always in the same order.
    List<AgentId> agents() {
        return tables.agents.all().stream().map(Agent::id).sorted(AgentId.ORDER).toList();
    }

    List<Offer> offersOf(AgentId agent) {
        return offersOf.of(agent).stream().map(this::knownOffer).toList();
    }

    List<Handling> handlingsOf(AgentId agent) {
        return works.of(agent);
    }

    List<Offer> offersDue(Instant now) {
        return deadlines.due(now).stream().map(this::knownOffer).toList();
    }

    List<Offer> offersOut() {
        return deadlines.all().stream().map(this::knownOffer).toList();
    }

    List<Offer> offersRunning() {
        return deadlines.running().stream().map(this::knownOffer).toList();
    }

    /// Offers whose time begins to run with a tick whose sender had read so far.
    List<Offer> offersBegunBy(long readTo) {
        return deadlines.unreadUpTo(readTo).stream().map(this::knownOffer).toList();
    }

    Works works() {
        return works;
    }

    Reserved reserved() {
        return reserved;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    Classes classes() {
        return classes;
    }

    Memory memory() {
        return memory;
    }

    /// From here on `changes` tells of what comes now.
    void settle() {
        tables.settle();
        memory.settle();
    }

    void put(Entry entry) {
        switch (entry) {
            case Agent agent -> put(agent);
            case Visit visit -> put(visit);
            case Offer offer -> put(offer);
            case Handling handling -> put(handling);
            case QueueEntry it -> queueing.put(it);
            case Answers answers -> tables.answers.put(answers);
            case Rules rules -> put(rules);
            case Clock clock -> put(clock);
            case Ended ended -> memory.remember(ended);
            case Answered answered -> memory.remember(answered);
            case MovedOn moved -> whereabouts.put(moved);
        }
    }

    void remove(Visit visit) {
        tables.visits.remove(visit.id().value());
        classes.replace(visit, null);
        queueing.replace(visit, null, settings().lineOrder());
        reserved.replace(visit, null);
    }

    void remove(Offer offer) {
        String offerId = offer.id().value();
        tables.offers.remove(offerId);
        passingByTier.remove(offer.id());
        deadlines.cancel(offerId, offer.allotted());
        offersOf.remove(offer.agent(), offerId);
    }

    void remove(Handling handling) {
        tables.handlings.remove(handling.id().value());
        works.remove(handling);
    }

    private void put(Clock other) {
        tables.clocks.put(other);
        clock = other;
        deadlines
                .begin(other.readTo())
                .forEach(offer -> deadlines.set(offer, knownOffer(offer).allotted()));
        works.begin(other.readTo());
        whereabouts.forget(other.now());
    }

    private void put(Agent agent) {
        tables.agents.put(agent);
        queueing.place(agent);
        classes.place(agent.asReady());
        reserved.changed(agent.id());
    }

    private void put(Rules other) {
        tables.rules.put(other);
        rules = other;
        classes.configure(
                other.settings(),
                tables.visits.all().stream().filter(Visit::waits).toList());
        queueing.configure(other.settings());
        tables.agents.all().forEach(agent -> classes.place(agent.asReady()));
    }

    private void put(Visit visit) {
        Visit former = tables.visits.put(visit);
        classes.replace(former, visit);
        queueing.replace(former, visit, settings().lineOrder());
        reserved.replace(former, visit);
    }

    private void put(Offer offer) {
        String offerId = offer.id().value();
        Offer former = tables.offers.put(offer);
        if (former != null) {
            deadlines.cancel(offerId, former.allotted());
        }
        deadlines.set(offerId, offer.allotted());
        if (offer.byTier()) {
            passingByTier.add(offer.id());
        }
        offersOf.add(offer.agent(), offerId);
    }

    private void put(Handling handling) {
        works.replace(tables.handlings.put(handling), handling);
    }

    private Offer knownOffer(String offer) {
        return requireNonNull(tables.offers.find(offer), offer);
    }
}
