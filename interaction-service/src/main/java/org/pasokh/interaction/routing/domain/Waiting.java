package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The waiting visits as the index holds them: each in the line of what it asks for, or kept for the agents it prefers;
/// and what time alone will change about them.
final class Waiting {
    private final Staff staff;
    private final Map<VisitId, Stand> stands = new HashMap<>();
    private final SortedBlocks<VisitKey> heads = VisitKey.line();
    private final SortedBlocks<VisitKey> byBase = VisitKey.lineByBase();
    private final Map<AgentId, NavigableSet<VisitKey>> keptFor = new HashMap<>();
    private final Timers<VisitId> steps = Timers.ofVisits();
    private final Timers<VisitId> keeping = Timers.ofVisits();

    /// Where a visit stands.
    ///
    /// @param line null while it is kept for agents
    /// @param agents for whom it is kept
    /// @param stepAt when its queue asks for less of it; null if that is all
    record Stand(
            VisitKey key,
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

    Stand enter(Visit visit, Rungs rungs, LineOrder order) {
        Stand stand = stand(visit, rungs, order);
        stands.put(visit.id(), stand);
        if (stand.stepAt != null) {
            steps.set(visit.id(), stand.stepAt);
        }
        if (stand.keptUntil != null) {
            keeping.set(visit.id(), stand.keptUntil);
        }
        stand.agents.forEach(
                agent -> keptFor.computeIfAbsent(agent, _ -> new TreeSet<>()).add(stand.key));
        EligibleClass line = stand.line;
        if (line != null) {
            moveHead(line, () -> line.line().add(stand.key));
        }
        return stand;
    }

    /// Out of its line; it is forgotten, or enters again.
    void leave(Stand stand) {
        VisitId visit = stand.key.visit();
        if (stand.stepAt != null) {
            steps.cancel(visit, stand.stepAt);
        }
        if (stand.keptUntil != null) {
            keeping.cancel(visit, stand.keptUntil);
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

    void forget(VisitId visit) {
        stands.remove(visit);
    }

    @Nullable
    Stand stand(VisitId visit) {
        return stands.get(visit);
    }

    /// The lines in which anybody waits, in the order of their first.
    Stream<EligibleClass> lines() {
        return linesOf(heads.stream());
    }

    /// The lines whose longest wait counts from after the one moment, but not after the other.
    Stream<EligibleClass> linesFrom(long after, long upTo) {
        return upTo <= after ? Stream.empty() : linesOf(byBase.after(after).takeWhile(first -> first.base() <= upTo));
    }

    private Stream<EligibleClass> linesOf(Stream<VisitKey> firsts) {
        return firsts.mapMulti((first, each) -> {
            Stand stand = stands.get(first.visit());
            if (stand != null && stand.line != null) {
                each.accept(stand.line);
            }
        });
    }

    /// Up to when waits must count from for nobody's room to be kept from them.
    long earliestReserve(LineOrder order) {
        return order.reserve(heads.firstNumber());
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
        return steps.due(now, most);
    }

    List<VisitId> keepingDue(Instant now, int most) {
        return keeping.due(now, most);
    }

    boolean isDue(Instant now) {
        return !steps.due(now, 1).isEmpty() || !keeping.due(now, 1).isEmpty();
    }

    private void moveHead(EligibleClass eligible, Runnable change) {
        VisitKey head = eligible.line().head();
        VisitKey earliest = eligible.line().earliest();
        change.run();
        replace(heads, head, eligible.line().head());
        replace(byBase, earliest, eligible.line().earliest());
    }

    private static void replace(SortedBlocks<VisitKey> firsts, @Nullable VisitKey former, @Nullable VisitKey first) {
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

    private Stand stand(Visit visit, Rungs rungs, LineOrder order) {
        Need need = visit.need();
        boolean forAll = visit.keptUntil() == null;
        return new Stand(
                VisitKey.of(visit, order),
                forAll ? rungs.line(visit.rung(), staff) : null,
                forAll ? List.of() : need.required().preferredAgents(),
                rungs.lessFrom(visit.rung(), need.waitingSince()),
                visit.keptUntil());
    }
}
