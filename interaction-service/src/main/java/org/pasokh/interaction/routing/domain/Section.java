package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One queue's contacts of one channel: who serves it, and what its visits ask for.
final class Section {
    /// So many kinds of demand are kept at hand though nobody waits with them.
    private static final int KEPT = 64;

    private final List<Family> families = new ArrayList<>();
    private final Map<Demand, EligibleClass> classes = new HashMap<>();
    private int agents;
    private int loggedIn;

    EligibleClass of(Demand demand) {
        EligibleClass known = classes.get(demand);
        if (known != null) {
            return known;
        }
        EligibleClass made = new EligibleClass(demand);
        classes.put(demand, made);
        families.stream().filter(family -> family.abilities().meet(demand)).forEach(made::servedBy);
        return made;
    }

    void add(Family family) {
        families.add(family);
        classes.values().stream()
                .filter(each -> family.abilities().meet(each.demand()))
                .forEach(each -> each.servedBy(family));
    }

    void remove(Family family) {
        families.remove(family);
        List.copyOf(family.classes()).forEach(each -> {
            if (classes.get(each.demand()) == each) {
                each.leftBy(family);
            }
        });
    }

    /// A class that nobody waits in any more may go.
    void tidy(EligibleClass empty) {
        if (classes.size() > KEPT || !empty.demand().excluded().isEmpty()) {
            classes.remove(empty.demand());
            empty.dissolve();
        }
    }

    Collection<EligibleClass> classes() {
        return classes.values();
    }

    int agents() {
        return agents;
    }

    /// Agents who are here, or on a break, and have any capacity.
    int loggedIn() {
        return loggedIn;
    }

    void count(Placement placement, int change) {
        agents += change;
        loggedIn += placement.isLoggedIn() ? change : 0;
    }

    boolean isManned(Demand demand) {
        return meeting(demand).anyMatch(family -> family.hasLoggedInBut(demand.excluded()));
    }

    /// Whether the pool has anybody at all who could ever take it.
    boolean isPossible(Demand demand) {
        Set<AgentId> excluded = demand.excluded();
        return meeting(demand).anyMatch(family -> family.hasAbleBut(excluded));
    }

    private Stream<Family> meeting(Demand demand) {
        return families.stream().filter(family -> family.abilities().meet(demand));
    }
}
