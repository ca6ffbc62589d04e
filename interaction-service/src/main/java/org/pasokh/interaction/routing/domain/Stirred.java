package org.pasokh.interaction.routing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where there may be a pair now that was not there before: with agents who gained room, or with any.
final class Stirred {

    private final Set<EligibleClass> whole = new HashSet<>();
    private final Map<EligibleClass, Set<Group>> groups = new HashMap<>();

    void add(EligibleClass eligible) {
        whole.add(eligible);
    }

    void add(EligibleClass eligible, Group group) {
        groups.computeIfAbsent(eligible, _ -> new HashSet<>()).add(group);
    }

    void addAll(Stirred other) {
        whole.addAll(other.whole);
        other.groups.forEach((eligible, some) ->
                groups.computeIfAbsent(eligible, _ -> new HashSet<>()).addAll(some));
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
            return eligible.free().keySet();
        }
        return groups.getOrDefault(eligible, Set.of()).stream()
                .filter(eligible.free()::containsKey)
                .toList();
    }

    boolean isEmpty() {
        return whole.isEmpty() && groups.isEmpty();
    }
}
