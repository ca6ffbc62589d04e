package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where there may be a pair now that was not there before. Agents who keep their room are here again once the line
/// they keep it for has let its first go; whatever else happens leaves them without a pair.
///
/// @param lines that gained a visit, for anybody
/// @param loosened lines for those who may no longer keep their room from them
/// @param groups that gained an agent
/// @param keepers for whom visits are kept
record Stirred(
        Set<EligibleClass> lines, Map<EligibleClass, Set<Group>> loosened, Set<Group> groups, Set<AgentId> keepers) {

    Stirred() {
        this(new HashSet<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
    }

    boolean isEmpty() {
        return lines.isEmpty() && loosened.isEmpty() && groups.isEmpty() && keepers.isEmpty();
    }

    void add(EligibleClass eligible) {
        lines.add(eligible);
    }

    void add(EligibleClass eligible, Set<Group> some) {
        loosened.merge(eligible, some, Stirred::both);
    }

    void add(Group group) {
        groups.add(group);
    }

    void add(AgentId keeper) {
        keepers.add(keeper);
    }

    void addAll(Stirred other) {
        lines.addAll(other.lines);
        other.loosened.forEach(this::add);
        groups.addAll(other.groups);
        keepers.addAll(other.keepers);
    }

    void clear() {
        lines.clear();
        loosened.clear();
        groups.clear();
        keepers.clear();
    }

    private static Set<Group> both(Set<Group> some, Set<Group> others) {
        Set<Group> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
