package org.pasokh.interaction.routing.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The waiting visits of one queue and channel, and the agents set up for both: whoever is free may take any of them.
final class EligibleClass {

    final QueueId queue;
    final Channel channel;
    final NavigableSet<VisitKey> waiting = new TreeSet<>();
    final NavigableSet<AgentRank> free = new TreeSet<>();
    private final Map<Presence, Integer> byPresence = new EnumMap<>(Presence.class);
    private int agents;
    private int loggedIn;

    EligibleClass(QueueId queue, Channel channel) {
        this.queue = queue;
        this.channel = channel;
    }

    void join(Placement placement) {
        count(placement, 1);
        if (placement.fits(channel)) {
            free.add(placement.rank());
        }
    }

    void leave(Placement placement) {
        count(placement, -1);
        if (placement.fits(channel)) {
            free.remove(placement.rank());
        }
    }

    boolean hasPair() {
        return !waiting.isEmpty() && !free.isEmpty();
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
        if (placement.presence().loggedIn() && placement.rank().capacity() > 0) {
            loggedIn += change;
        }
    }
}
