package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Ranking.Ranked;

/// The agents who may take a visit, in order: the winner, and the next ones.
///
/// @param able how many may, the winner included
record Choice(Ranked winner, List<Ranked> next, int able, Others others, Ranking ranking) {
    private static final int NEXT = 10;

    /// Those who have room and may not take it all the same.
    ///
    /// @param justMissedIt they let this visit pass before
    /// @param keptForAnother they keep their room for somebody earlier in line
    /// @param notPreferred the visit is kept for others
    record Others(int excluded, int justMissedIt, int keptForAnother, int notPreferred) {}

    /// Chooses for a visit in its line.
    static Choice among(Free free, Visit visit, Ranking ranking) {
        Set<AgentId> excluded = free.demand().excluded();
        int barred = free.count(excluded);
        int all = free.size() - barred;
        Set<AgentId> missed = missed(visit, all, agent -> free.contains(agent) && !excluded.contains(agent));
        Set<AgentId> passed = new HashSet<>(excluded);
        passed.addAll(missed);
        return of(
                first(free, passed, ranking),
                all - missed.size(),
                new Others(barred, missed.size(), free.kept(), 0),
                ranking);
    }

    /// Chooses for a visit that is kept for some, of whom at least one is free.
    static Choice amongPreferred(Free free, Visit visit, Collection<AgentId> preferred, Ranking ranking) {
        Set<AgentId> able = preferred.stream().filter(free::contains).collect(Collectors.toSet());
        int barred = free.count(free.demand().excluded());
        int notPreferred = free.size() - barred - able.size();
        Set<AgentId> missed = missed(visit, able.size(), able::contains);
        able.removeAll(missed);
        List<Ranked> first = able.stream()
                .flatMap(agent -> free.rank(agent, ranking).stream())
                .sorted(ranking)
                .toList();
        return of(first, first.size(), new Others(barred, missed.size(), free.kept(), notPreferred), ranking);
    }

    /// Who missed the visit comes after everybody else, and who missed it last comes after them.
    private static Set<AgentId> missed(Visit visit, int able, Predicate<AgentId> isAble) {
        Set<AgentId> missed = visit.missedBy().stream().filter(isAble).collect(Collectors.toSet());
        if (missed.size() == able) {
            missed.retainAll(Set.of(visit.missedBy().getLast()));
        }
        if (missed.size() == able) {
            missed.clear();
        }
        return missed;
    }

    private static Choice of(List<Ranked> first, int able, Others others, Ranking ranking) {
        return new Choice(first.getFirst(), List.copyOf(first.subList(1, first.size())), able, others, ranking);
    }

    /// A group's agents from the first of them who may take it.
    private record Cursor(Ranked ranked, Group group, Iterator<AgentRank> rest) {}

    private static List<Ranked> first(Free free, Set<AgentId> passed, Ranking ranking) {
        List<Ranked> first = new ArrayList<>();
        Set<AgentId> taken = new HashSet<>(passed);
        free.preferred().stream().filter(agent -> !passed.contains(agent)).forEach(agent -> {
            free.rank(agent, ranking).ifPresent(first::add);
            taken.add(agent);
        });
        PriorityQueue<Cursor> cursors = best(free.groups(), taken, ranking);
        while (first.size() <= NEXT && !cursors.isEmpty()) {
            Cursor next = cursors.remove();
            first.add(next.ranked);
            Cursor after = cursor(next.group, next.rest, taken, ranking);
            if (after != null) {
                cursors.add(after);
            }
        }
        first.sort(ranking);
        return first.subList(0, Math.min(first.size(), NEXT + 1));
    }

    /// The groups whose first agents are the best; in no other can one be among those looked for.
    private static PriorityQueue<Cursor> best(Set<Group> groups, Set<AgentId> taken, Ranking ranking) {
        Comparator<Cursor> order = (one, other) -> ranking.compare(one.ranked, other.ranked);
        PriorityQueue<Cursor> best = new PriorityQueue<>(NEXT + 2, order.reversed());
        for (Group group : groups) {
            NavigableSet<AgentRank> free = group.free(ranking.order());
            boolean full = best.size() > NEXT;
            // most groups are passed over by this look at their first
            if (full && ranking.compare(ranking.of(free.first(), group.skills()), best.element().ranked) > 0) {
                continue;
            }
            Cursor cursor = cursor(group, free.iterator(), taken, ranking);
            if (cursor != null) {
                best.add(cursor);
            }
            if (best.size() > NEXT + 1) {
                best.remove();
            }
        }
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(NEXT + 2, order);
        cursors.addAll(best);
        return cursors;
    }

    private static @Nullable Cursor cursor(Group group, Iterator<AgentRank> rest, Set<AgentId> taken, Ranking ranking) {
        while (rest.hasNext()) {
            AgentRank rank = rest.next();
            if (!taken.contains(rank.agent())) {
                return new Cursor(ranking.of(rank, group.skills()), group, rest);
            }
        }
        return null;
    }
}
