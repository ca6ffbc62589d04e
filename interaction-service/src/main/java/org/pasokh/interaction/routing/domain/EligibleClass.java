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
    private static final long SECOND = 1_000;

    private final Demand demand;
    private final Line line = new Line();
    private final List<Family> families = new ArrayList<>();
    private final Set<Group> free = new LinkedHashSet<>();

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
    }

    void hasRoomAt(Group group) {
        free.add(group);
    }

    void hasNoRoomAt(Group group) {
        free.remove(group);
    }

    /// Who has room, by what else they can do; the groups are in no order.
    Set<Group> free() {
        return Collections.unmodifiableSet(free);
    }

    /// Up to when others' waits must count from to pass the first in line here, in the room of agents who have none
    /// for that one.
    long reserve(LineOrder order) {
        return line.isEmpty() ? Long.MAX_VALUE : line.first(true).key() + order.most() * SECOND;
    }

    int freeAgents() {
        int sum = 0;
        for (Group group : free) {
            sum += group.size();
        }
        return sum;
    }

    /// How many there are of each presence who meet it.
    Map<Presence, Integer> byPresence() {
        Map<Presence, Integer> sum = new EnumMap<>(Presence.class);
        for (Family family : families) {
            family.addTo(sum);
        }
        return sum;
    }

    /// Whether anybody who could take one of these is here, or on a break.
    boolean isManned() {
        return families.stream().anyMatch(family -> family.hasLoggedInBut(demand.excluded()));
    }
}
