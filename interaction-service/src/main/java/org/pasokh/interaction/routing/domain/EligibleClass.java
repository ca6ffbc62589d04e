package org.pasokh.interaction.routing.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The waiting visits of one queue and channel, and the agents set up for both. Whoever has room may take any of them,
/// unless the room is kept for somebody else.
final class EligibleClass {

    private static final long SECOND = 1_000;

    final QueueId queue;
    final Channel channel;
    final Line line = new Line();
    private final Map<Group, NavigableSet<AgentRank>> free = new HashMap<>();
    private final Map<Presence, Integer> byPresence = new EnumMap<>(Presence.class);
    private AgentOrder order;
    private int freeAgents;
    private int crowded;
    private int agents;
    private int loggedIn;

    EligibleClass(QueueId queue, Channel channel, AgentOrder order) {
        this.order = order;
        this.queue = queue;
        this.channel = channel;
    }

    void join(Placement placement) {
        count(placement, 1);
        if (placement.fits(channel)) {
            freeAgents++;
            free.computeIfAbsent(placement.group(), _ -> new TreeSet<>(order)).add(placement.rank());
        }
    }

    void leave(Placement placement) {
        count(placement, -1);
        if (placement.fits(channel)) {
            freeAgents--;
            free.computeIfPresent(placement.group(), (_, ranks) -> {
                ranks.remove(placement.rank());
                return ranks.isEmpty() ? null : ranks;
            });
        }
    }

    AgentOrder order() {
        return order;
    }

    void order(AgentOrder other) {
        if (other != order) {
            order = other;
            free.replaceAll((_, ranks) -> {
                NavigableSet<AgentRank> reordered = new TreeSet<>(other);
                reordered.addAll(List.copyOf(ranks));
                return reordered;
            });
        }
    }

    /// Up to when others' waits must count from to pass the first in line here, in the room of agents who have none
    /// for that one.
    long reserve(LineOrder order) {
        return line.isEmpty() ? Long.MAX_VALUE : line.first(true).key() + order.most() * SECOND;
    }

    /// Who has room, by what else they serve; the groups are in no order.
    Map<Group, NavigableSet<AgentRank>> free() {
        return Collections.unmodifiableMap(free);
    }

    int freeAgents() {
        return freeAgents;
    }

    /// Whether anybody serves this who is available and has no room for it.
    boolean isCrowded() {
        return crowded > 0;
    }

    int agents(Presence presence) {
        return byPresence.getOrDefault(presence, 0);
    }

    int agents() {
        return agents;
    }

    /// Agents who are here, or on a break, and have any capacity.
    int loggedIn() {
        return loggedIn;
    }

    private void count(Placement placement, int change) {
        agents += change;
        byPresence.merge(placement.presence(), change, Integer::sum);
        if (placement.presence() == Presence.AVAILABLE && !placement.fits(channel)) {
            crowded += change;
        }
        if (placement.presence().loggedIn() && placement.rank().capacity() > 0) {
            loggedIn += change;
        }
    }
}
