package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/// The agents who may take a visit, in order: the winner, and the next ones.
///
/// @param able how many may, the winner included
/// @param justMissedIt how many more could, but let this visit pass before
/// @param keptForAnother how many more have room, but keep it for somebody earlier in line
record Choice(AgentRank winner, List<AgentRank> next, int able, int justMissedIt, int keptForAnother) {

    private static final int NEXT = 10;

    /// Chooses among the free of the visit's class, of whom there is at least one. Who missed the visit comes after
    /// everybody else, and who missed it last comes after them.
    static Choice among(EligibleClass eligible, Set<Group> groups, Visit visit, Classes classes) {
        AgentOrder order = eligible.order();
        List<NavigableSet<AgentRank>> free =
                groups.stream().map(group -> eligible.free().get(group)).toList();
        int all = free.stream().mapToInt(Collection::size).sum();
        int kept = eligible.freeAgents() - all;
        Set<AgentId> missed = Set.copyOf(visit.missedBy());
        int missedAndFree = free(missed, eligible, groups, classes);
        if (missedAndFree < all) {
            return new Choice(first(free, missed, order), all - missedAndFree, missedAndFree, kept);
        }
        Set<AgentId> last = Set.of(visit.missedBy().getLast());
        int lastAndFree = free(last, eligible, groups, classes);
        return lastAndFree < all
                ? new Choice(first(free, last, order), all - lastAndFree, lastAndFree, kept)
                : new Choice(first(free, Set.of(), order), all, 0, kept);
    }

    private Choice(List<AgentRank> first, int able, int justMissedIt, int keptForAnother) {
        this(first.getFirst(), first.subList(1, first.size()), able, justMissedIt, keptForAnother);
    }

    private static int free(Set<AgentId> agents, EligibleClass eligible, Set<Group> groups, Classes classes) {
        return (int) agents.stream()
                .filter(agent -> classes.isFree(agent, eligible, groups))
                .count();
    }

    private static List<AgentRank> first(List<NavigableSet<AgentRank>> free, Set<AgentId> excluded, AgentOrder order) {
        List<AgentRank> first = new ArrayList<>();
        for (NavigableSet<AgentRank> ranks : free) {
            int taken = 0;
            for (AgentRank rank : ranks) {
                if (taken > NEXT) {
                    break;
                }
                if (!excluded.contains(rank.agent())) {
                    first.add(rank);
                    taken++;
                }
            }
        }
        first.sort(order);
        return List.copyOf(first.subList(0, Math.min(first.size(), NEXT + 1)));
    }
}
