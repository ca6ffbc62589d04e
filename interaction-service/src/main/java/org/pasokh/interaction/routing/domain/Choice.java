package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The agents who may take a visit, in order: the winner, and the next ones.
///
/// @param able how many may, the winner included
/// @param justMissedIt how many more could, but let this visit pass before
record Choice(AgentRank winner, List<AgentRank> next, int able, int justMissedIt) {

    private static final int NEXT = 10;

    /// Chooses among the free of the visit's class, of whom there is at least one. Who missed the visit comes after
    /// everybody else, and who missed it last comes after them.
    static Choice among(EligibleClass eligible, Visit visit, Classes classes) {
        Set<AgentId> missed = Set.copyOf(visit.missedBy());
        long missedAndFree = free(missed, eligible, classes);
        if (missedAndFree < eligible.free.size()) {
            return without(missed, (int) missedAndFree, eligible);
        }
        Set<AgentId> last = Set.of(visit.missedBy().getLast());
        long lastAndFree = free(last, eligible, classes);
        return lastAndFree < eligible.free.size()
                ? without(last, (int) lastAndFree, eligible)
                : without(Set.of(), 0, eligible);
    }

    private static long free(Set<AgentId> agents, EligibleClass eligible, Classes classes) {
        return agents.stream().filter(agent -> classes.isFree(agent, eligible)).count();
    }

    private static Choice without(Set<AgentId> excluded, int excludedAndFree, EligibleClass eligible) {
        List<AgentRank> first = new ArrayList<>(NEXT + 1);
        for (AgentRank rank : eligible.free) {
            if (first.size() > NEXT) {
                break;
            }
            if (!excluded.contains(rank.agent())) {
                first.add(rank);
            }
        }
        return new Choice(
                first.getFirst(),
                first.subList(1, first.size()),
                eligible.free.size() - excludedAndFree,
                excludedAndFree);
    }
}
