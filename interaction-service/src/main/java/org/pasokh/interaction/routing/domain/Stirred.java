package org.pasokh.interaction.routing.domain;

import java.util.HashSet;
import java.util.Set;

/// Where there may be a pair now that was not there before: in a line with anybody, with agents who gained room, or for
/// one of whom a visit is kept. Agents who keep their room are here again once the line they keep it for has let its
/// first go; whatever else happens leaves them without a pair.
///
/// @param lines that gained a visit
record Stirred(Set<EligibleClass> lines, Set<Group> groups, Set<AgentId> keepers) {
    Stirred() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    void add(EligibleClass eligible) {
        lines.add(eligible);
    }

    void add(Group group) {
        groups.add(group);
    }

    /// An agent for whom visits are kept.
    void add(AgentId keeper) {
        keepers.add(keeper);
    }

    void addAll(Stirred other) {
        lines.addAll(other.lines);
        groups.addAll(other.groups);
        keepers.addAll(other.keepers);
    }
}
