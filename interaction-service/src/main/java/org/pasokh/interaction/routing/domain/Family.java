package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Agents who serve the same queues over the same channels.
final class Family {

    private final List<EligibleClass> classes;
    private final Map<Set<Channel>, Group> groups = new HashMap<>();

    Family(List<EligibleClass> classes) {
        this.classes = List.copyOf(classes);
    }

    List<EligibleClass> classes() {
        return classes;
    }

    /// Those of them who have room for one more contact of just these channels.
    Group group(Set<Channel> open) {
        Group known = groups.get(open);
        return known != null ? known : groups.computeIfAbsent(Set.copyOf(open), _ -> Group.of(classes, open));
    }
}
