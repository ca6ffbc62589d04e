package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The reading of one entry of the log: what it leads to, in order. Each fact changes the pool before the next is
/// decided.
final class Turn {

    private final Pool pool;
    private final LogEntry entry;
    private final Ids ids;
    private final Evolution evolution;
    private final List<Happened> happened = new ArrayList<>();
    private final Set<VisitId> arrived = new HashSet<>();

    Turn(Pool pool, LogEntry entry, Ids ids) {
        this.pool = pool;
        this.entry = entry;
        this.ids = ids;
        this.evolution = new Evolution(pool);
    }

    Pool pool() {
        return pool;
    }

    LogEntry entry() {
        return entry;
    }

    Instant now() {
        return pool.now();
    }

    String id(String... cause) {
        return ids.of(cause);
    }

    void happened(Fact fact) {
        happened.add(evolution.evolve(fact, entry.id()));
        switch (fact) {
            case Fact.VisitEnqueued it -> arrived.add(it.visit());
            case Fact.VisitMoved it -> arrived.add(it.visit().id());
            case Fact.VisitResumed it -> arrived.add(it.visit().id());
            case Fact.VisitUnparked it -> arrived.add(it.visit().id());
            case Fact.VisitRelaxed it -> arrived.add(it.visit().id());
            case Fact.VisitReleased it -> arrived.add(it.visit().id());
            case Fact.RequirementsChanged it -> arrived.add(it.visit().id());
            case Fact.ReservationEnded it -> arrived.add(it.visit().id());
            case Fact.OfferResolved it -> arrived.add(it.offer().visit());
            default -> {
                // no visit begins to wait by it
            }
        }
    }

    void refuse(Refusal reason, @Nullable AgentId agent) {
        happened(new Fact.RequestRefused(reason, agent, now()));
    }

    /// The time that somebody wants to be called at is taken.
    void refuseTime(List<Instant> free) {
        happened(new Fact.RequestRefused(Refusal.SLOT_FULL, null, now(), free));
    }

    /// Whether the visit came into the queue, or back, in this turn.
    boolean hasArrived(VisitId visit) {
        return arrived.contains(visit);
    }

    /// The visits that did, always in the same order.
    List<VisitId> arrived() {
        return arrived.size() < 2
                ? List.copyOf(arrived)
                : arrived.stream().sorted(VisitId.ORDER).toList();
    }

    List<Happened> happened() {
        return List.copyOf(happened);
    }
}
