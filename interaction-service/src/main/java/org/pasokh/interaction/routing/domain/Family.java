package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Agents of the same abilities.
final class Family {
    private final Abilities abilities;
    private final List<EligibleClass> classes = new ArrayList<>();
    private final Map<Set<Channel>, Group> groups = new HashMap<>();
    private final Map<Presence, Integer> byPresence = new EnumMap<>(Presence.class);
    private final Set<AgentId> loggedIn = new HashSet<>();
    private final Set<AgentId> able = new HashSet<>();
    private int agents;

    Family(Abilities abilities) {
        this.abilities = abilities;
    }

    Abilities abilities() {
        return abilities;
    }

    /// What they may take.
    List<EligibleClass> classes() {
        return Collections.unmodifiableList(classes);
    }

    void serve(EligibleClass eligible) {
        classes.add(eligible);
        groups.values().forEach(group -> group.serve(eligible));
    }

    void leave(EligibleClass eligible) {
        classes.remove(eligible);
        groups.values().forEach(group -> group.leave(eligible));
    }

    /// Those of them who have room for one more contact of just these channels.
    Group group(Set<Channel> open) {
        Group known = groups.get(open);
        return known != null ? known : groups.computeIfAbsent(Set.copyOf(open), own -> new Group(this, own));
    }

    void join(Placement placement) {
        count(placement, 1);
        if (placement.rank().capacity() > 0) {
            able.add(placement.rank().agent());
        }
        if (placement.isLoggedIn()) {
            loggedIn.add(placement.rank().agent());
        }
        placement.group().add(placement.rank());
    }

    void leave(Placement placement) {
        count(placement, -1);
        able.remove(placement.rank().agent());
        loggedIn.remove(placement.rank().agent());
        placement.group().remove(placement.rank());
    }

    int agents() {
        return agents;
    }

    /// Adds how many there are of each presence.
    void addTo(Map<Presence, Integer> sum) {
        byPresence.forEach((presence, count) -> sum.merge(presence, count, Integer::sum));
    }

    boolean hasLoggedInBut(Collection<AgentId> excluded) {
        return hasBut(excluded, loggedIn);
    }

    /// Whether anybody else has any capacity, here or not.
    boolean hasAbleBut(Collection<AgentId> excluded) {
        return hasBut(excluded, able);
    }

    private static boolean hasBut(Collection<AgentId> excluded, Set<AgentId> agents) {
        return agents.size() > excluded.stream().filter(agents::contains).count();
    }

    private void count(Placement placement, int change) {
        agents += change;
        byPresence.merge(placement.presence(), change, Integer::sum);
    }
}
