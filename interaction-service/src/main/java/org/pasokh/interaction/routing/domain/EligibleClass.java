package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The waiting visits that ask for the same, and the agents who meet it. Whoever of these has room may take any of
/// them, unless the room is kept for somebody else.
final class EligibleClass {
    private final Demand demand;
    private final Line line = new Line();
    private final List<Family> families = new ArrayList<>();
    private final Set<Group> free = new LinkedHashSet<>();
    private final Set<Group> keepers = new LinkedHashSet<>();
    private final Map<Presence, Tally> byPresence = new EnumMap<>(Presence.class);
    private int freeAgents;
    private boolean dissolved;

    /// Counts without a new number each time: every move of an agent is counted in every class.
    private static final class Tally {
        private int agents;
    }

    EligibleClass(Demand demand) {
        this.demand = demand;
    }

    Demand demand() {
        return demand;
    }

    Channel channel() {
        return demand.channel();
    }

    Line line() {
        return line;
    }

    void servedBy(Family family) {
        families.add(family);
        family.serve(this);
    }

    void leftBy(Family family) {
        families.remove(family);
        family.leave(this);
    }

    /// Nobody serves it any more.
    void dissolve() {
        List.copyOf(families).forEach(this::leftBy);
        free.clear();
        freeAgents = 0;
        dissolved = true;
    }

    boolean isDissolved() {
        return dissolved;
    }

    /// So many more, or less, have room in a group.
    void hasRoom(Group group, int change) {
        freeAgents += change;
        if (group.size() == change) {
            free.add(group);
        } else if (group.size() == 0) {
            free.remove(group);
        }
    }

    /// Who has room, by what else they can do; the groups are in no order.
    Set<Group> free() {
        return Collections.unmodifiableSet(free);
    }

    /// A group that keeps its room for the first in line here rather than for anybody else's.
    void keptBy(Group group) {
        keepers.add(group);
    }

    void noLongerKeptBy(Group group) {
        keepers.remove(group);
    }

    /// Whose room may be for others once the first in line here has left it.
    Set<Group> keepers() {
        return Set.copyOf(keepers);
    }

    int freeAgents() {
        return freeAgents;
    }

    void count(Presence presence, int change) {
        byPresence.computeIfAbsent(presence, _ -> new Tally()).agents += change;
    }

    /// How many of this presence meet it.
    int count(Presence presence) {
        Tally tally = byPresence.get(presence);
        return tally == null ? 0 : tally.agents;
    }

    /// How many meet it, here or not.
    int agents() {
        return byPresence.values().stream().mapToInt(tally -> tally.agents).sum();
    }

    /// Whether anybody who could take one of these is here, or on a break.
    boolean isManned() {
        for (Family family : families) {
            if (family.hasLoggedInBut(demand.excluded())) {
                return true;
            }
        }
        return false;
    }
}
