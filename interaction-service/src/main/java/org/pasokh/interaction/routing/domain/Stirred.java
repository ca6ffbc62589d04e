package org.pasokh.interaction.routing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where there may be a pair now that was not there before: with agents who gained room, or with any.
final class Stirred {

    private final Set<AgentId> keepers = new HashSet<>();
    private final Set<EligibleClass> whole = new HashSet<>();
    private final Map<EligibleClass, Set<Group>> groups = new HashMap<>();

    void add(EligibleClass eligible) {
        whole.add(eligible);
    }

    void add(EligibleClass eligible, Group group) {
        groups.computeIfAbsent(eligible, _ -> new HashSet<>()).add(group);
    }

    /// An agent for whom visits are kept.
    void add(AgentId keeper) {
        keepers.add(keeper);
    }

    void addAll(Stirred other) {
        keepers.addAll(other.keepers);
        whole.addAll(other.whole);
        other.groups.forEach((eligible, some) ->
                groups.computeIfAbsent(eligible, _ -> new HashSet<>()).addAll(some));
    }

    void remove(AgentId keeper) {
        keepers.remove(keeper);
    }

    Set<AgentId> keepers() {
        return Set.copyOf(keepers);
    }

    void remove(EligibleClass eligible) {
        whole.remove(eligible);
        groups.remove(eligible);
    }

    Set<EligibleClass> classes() {
        Set<EligibleClass> all = new HashSet<>(whole);
        all.addAll(groups.keySet());
        return all;
    }

    /// Among whom there may be somebody for the class; all others have no room for it, or keep it for another.
    Collection<Group> groupsOf(EligibleClass eligible) {
        if (whole.contains(eligible)) {
            return eligible.free();
        }
        return groups.getOrDefault(eligible, Set.of()).stream()
                .filter(eligible.free()::contains)
                .toList();
    }
}
