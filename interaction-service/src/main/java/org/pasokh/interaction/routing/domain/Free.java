package org.pasokh.interaction.routing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pasokh.interaction.routing.domain.Ranking.Ranked;

/// Those who have room for a visit and need not keep it for anybody.
///
/// @param groups in which they are, of all groups of the visit's class
/// @param preferred whom the visit prefers, free or not
record Free(EligibleClass eligible, Set<Group> groups, Staff staff, List<AgentId> preferred) {

    Demand demand() {
        return eligible.demand();
    }

    int size() {
        if (groups.size() == eligible.free().size()) {
            return eligible.freeAgents();
        }
        int size = 0;
        for (Group group : groups) {
            size += group.size();
        }
        return size;
    }

    /// How many have room and keep it.
    int kept() {
        return eligible.freeAgents() - size();
    }

    int count(Collection<AgentId> agents) {
        return (int) agents.stream().filter(this::contains).count();
    }

    boolean hasOtherThan(Set<AgentId> excluded) {
        if (excluded.isEmpty()) {
            return !groups.isEmpty();
        }
        return size() > count(excluded);
    }

    Optional<Ranked> rank(AgentId agent, Ranking ranking) {
        return staff.placement(agent)
                .filter(placement -> contains(agent))
                .map(placement -> ranking.of(placement.rank(), placement.group().skills()));
    }

    boolean contains(AgentId agent) {
        return staff.placement(agent)
                .filter(placement -> groups.contains(placement.group()))
                .isPresent();
    }
}
