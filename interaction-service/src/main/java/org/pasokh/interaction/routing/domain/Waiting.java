package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The waiting visits as the index holds them: each in the line of what it asks for, or kept for the agents it prefers;
/// and what time alone will change about them.
final class Waiting {
    private static final VisitId LAST = new VisitId("\uffff");

    private final Staff staff;
    private final Map<VisitId, Stand> stands = new HashMap<>();
    private final NavigableSet<VisitKey> heads = new TreeSet<>();
    private final NavigableSet<VisitKey> byBase = new TreeSet<>(VisitKey.BY_BASE);
    private final Map<AgentId, NavigableSet<VisitKey>> keptFor = new HashMap<>();
    private final Timers steps = new Timers();
    private final Timers keeping = new Timers();

    /// Where a visit stands.
    ///
    /// @param line null while it is kept for agents
    /// @param agents for whom it is kept
    /// @param stepAt when its queue asks for less; null if that is all
    record Stand(
            VisitKey key,
            Demand demand,
            @Nullable EligibleClass line,
            List<AgentId> agents,
            @Nullable Instant stepAt,
            @Nullable Instant keptUntil) {}

    Waiting(Staff staff) {
        this.staff = staff;
    }

    int size() {
        return stands.size();
    }

    Stand enter(Visit visit, PoolSettings settings) {
        Stand stand = stand(visit, settings);
        String id = visit.id().value();
        stands.put(visit.id(), stand);
        if (stand.stepAt != null) {
            steps.set(id, stand.stepAt);
        }
        if (stand.keptUntil != null) {
            keeping.set(id, stand.keptUntil);
        }
        stand.agents.forEach(
                agent -> keptFor.computeIfAbsent(agent, _ -> new TreeSet<>()).add(stand.key));
        EligibleClass line = stand.line;
        if (line != null) {
            moveHead(line, () -> line.line().add(stand.key));
        }
        return stand;
    }

    void leave(VisitId visit) {
        Stand stand = stands.remove(visit);
        if (stand == null) {
            return;
        }
        if (stand.stepAt != null) {
            steps.cancel(visit.value(), stand.stepAt);
        }
        if (stand.keptUntil != null) {
            keeping.cancel(visit.value(), stand.keptUntil);
        }
        stand.agents.forEach(agent -> keptFor.computeIfPresent(agent, (_, keys) -> {
            keys.remove(stand.key);
            return keys.isEmpty() ? null : keys;
        }));
        EligibleClass line = stand.line;
        if (line != null) {
            moveHead(line, () -> line.line().remove(stand.key));
        }
    }

    @Nullable
    Stand stand(VisitId visit) {
        return stands.get(visit);
    }

    /// The lines in which anybody waits, in the order of their first.
    Stream<EligibleClass> lines() {
        return linesOf(heads);
    }

    /// The lines whose longest wait counts from after the one moment, but not after the other.
    Stream<EligibleClass> linesFrom(long after, long upTo) {
        return upTo <= after ? Stream.empty() : linesOf(byBase.subSet(endOf(after), endOf(upTo)));
    }

    private Stream<EligibleClass> linesOf(Set<VisitKey> firsts) {
        return firsts.stream().mapMulti((first, each) -> {
            Stand stand = stands.get(first.visit());
            if (stand != null && stand.line != null) {
                each.accept(stand.line);
            }
        });
    }

    private static VisitKey endOf(long base) {
        return new VisitKey(0, 0, base, Long.MAX_VALUE, LAST);
    }

    /// Up to when waits must count from for nobody's room to be kept from them.
    long earliestReserve(LineOrder order) {
        return order.reserve(heads.isEmpty() ? Long.MAX_VALUE : heads.first().key());
    }

    /// Visits kept for an agent, in order.
    NavigableSet<VisitKey> keptFor(AgentId agent) {
        return Collections.unmodifiableNavigableSet(keptFor.getOrDefault(agent, Collections.emptyNavigableSet()));
    }

    /// Agents for whom visits are kept, in no order.
    Stream<AgentId> keepers() {
        return keptFor.keySet().stream();
    }

    List<VisitId> stepsDue(Instant now, int most) {
        return ids(steps.due(now, most));
    }

    List<VisitId> keepingDue(Instant now, int most) {
        return ids(keeping.due(now, most));
    }

    boolean isDue(Instant now) {
        return !steps.due(now, 1).isEmpty() || !keeping.due(now, 1).isEmpty();
    }

    private static List<VisitId> ids(List<String> due) {
        return due.isEmpty() ? List.of() : due.stream().map(VisitId::new).toList();
    }

    private void moveHead(EligibleClass eligible, Runnable change) {
        VisitKey head = eligible.line().head();
        VisitKey earliest = eligible.line().earliest();
        change.run();
        replace(heads, head, eligible.line().head());
        replace(byBase, earliest, eligible.line().earliest());
    }

    private static void replace(NavigableSet<VisitKey> firsts, @Nullable VisitKey former, @Nullable VisitKey first) {
        if (Objects.equals(former, first)) {
            return;
        }
        if (former != null) {
            firsts.remove(former);
        }
        if (first != null) {
            firsts.add(first);
        }
    }

    private Stand stand(Visit visit, PoolSettings settings) {
        Need need = visit.need();
        Duration end = settings.ladder(need.queue()).end(visit.rung());
        Demand demand = settings.demandOf(need, visit.rung());
        return new Stand(
                VisitKey.of(visit, settings.lineOrder()),
                demand,
                visit.keptUntil() == null ? staff.of(demand) : null,
                visit.keptUntil() == null ? List.of() : need.required().preferredAgents(),
                end == null ? null : need.waitingSince().plus(end),
                visit.keptUntil());
    }
}
