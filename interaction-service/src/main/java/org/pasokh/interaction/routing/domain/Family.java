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
import java.util.stream.Stream;

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
        byPresence.forEach(eligible::count);
        groups.values().forEach(group -> group.serve(eligible));
    }

    void leave(EligibleClass eligible) {
        classes.remove(eligible);
        byPresence.forEach((presence, agents) -> eligible.count(presence, -agents));
        groups.values().forEach(group -> group.leave(eligible));
    }

    /// Those of them who have room for one more contact of just these channels.
    Group group(Set<Channel> open) {
        Group known = groups.get(open);
        return known != null ? known : groups.computeIfAbsent(Set.copyOf(open), own -> new Group(this, own));
    }

    Stream<Group> groups() {
        return groups.values().stream();
    }

    void join(Placement placement) {
        AgentId agent = placement.rank().agent();
        agents++;
        count(placement.presence(), 1);
        noteOrForget(able, agent, placement.rank().capacity() > 0);
        noteOrForget(loggedIn, agent, placement.isLoggedIn());
        placement.group().add(placement.rank());
    }

    void leave(Placement placement) {
        agents--;
        count(placement.presence(), -1);
        able.remove(placement.rank().agent());
        loggedIn.remove(placement.rank().agent());
        placement.group().remove(placement.rank());
    }

    /// Of one of them something else has changed than what the agent can do.
    void move(Placement from, Placement to) {
        AgentId agent = to.rank().agent();
        if (from.presence() != to.presence()) {
            count(from.presence(), -1);
            count(to.presence(), 1);
        }
        if (from.rank().capacity() != to.rank().capacity()) {
            noteOrForget(able, agent, to.rank().capacity() > 0);
        }
        if (from.isLoggedIn() != to.isLoggedIn()) {
            noteOrForget(loggedIn, agent, to.isLoggedIn());
        }
        from.group().remove(from.rank());
        to.group().add(to.rank());
    }

    int agents() {
        return agents;
    }

    boolean hasLoggedInBut(Collection<AgentId> excluded) {
        return hasBut(excluded, loggedIn);
    }

    /// Whether anybody else has any capacity, here or not.
    boolean hasAbleBut(Collection<AgentId> excluded) {
        return hasBut(excluded, able);
    }

    private static boolean hasBut(Collection<AgentId> excluded, Set<AgentId> agents) {
        return excluded.isEmpty()
                ? !agents.isEmpty()
                : agents.size() > excluded.stream().filter(agents::contains).count();
    }

    private static void noteOrForget(Set<AgentId> agents, AgentId agent, boolean holds) {
        if (holds) {
            agents.add(agent);
        } else {
            agents.remove(agent);
        }
    }

    private void count(Presence presence, int change) {
        byPresence.merge(presence, change, Integer::sum);
        classes.forEach(each -> each.count(presence, change));
    }
}
