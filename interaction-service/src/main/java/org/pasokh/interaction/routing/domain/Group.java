package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Agents who cannot be told apart by what they can do and have room for.
///
/// Room may have to be kept. Small work would always fit somewhere, and whoever needs more room than an agent has left
/// would wait behind it for ever. So an agent who serves somebody's queue and has no room for them gets only what
/// could pass them in one line too: work that counts as waiting from no later than the largest head start after them.
final class Group {
    private final Family family;
    private final Set<Channel> channels;
    private final List<EligibleClass> open = new ArrayList<>();
    private final List<EligibleClass> crowded = new ArrayList<>();
    private final NavigableSet<AgentRank> byShare = new TreeSet<>(AgentOrder.MOST_FREE);
    private final NavigableSet<AgentRank> byIdleness = new TreeSet<>(AgentOrder.LONGEST_IDLE);

    Group(Family family, Set<Channel> channels) {
        this.family = family;
        this.channels = channels;
        family.classes().forEach(this::serve);
    }

    Map<Skill, Integer> skills() {
        return family.abilities().skills();
    }

    /// What they have room for.
    List<EligibleClass> open() {
        return Collections.unmodifiableList(open);
    }

    boolean isOpenFor(EligibleClass eligible) {
        return channels.contains(eligible.channel()) && family.abilities().meet(eligible.demand());
    }

    /// Those who have room, in their order.
    NavigableSet<AgentRank> free(AgentOrder order) {
        return Collections.unmodifiableNavigableSet(order == AgentOrder.LONGEST_IDLE ? byIdleness : byShare);
    }

    int size() {
        return byShare.size();
    }

    void serve(EligibleClass eligible) {
        if (channels.contains(eligible.channel())) {
            open.add(eligible);
            if (!byShare.isEmpty()) {
                eligible.hasRoomAt(this);
            }
        } else {
            crowded.add(eligible);
        }
    }

    void leave(EligibleClass eligible) {
        open.remove(eligible);
        crowded.remove(eligible);
    }

    void add(AgentRank rank) {
        if (channels.isEmpty()) {
            return;
        }
        if (byShare.isEmpty()) {
            open.forEach(each -> each.hasRoomAt(this));
        }
        byShare.add(rank);
        byIdleness.add(rank);
    }

    void remove(AgentRank rank) {
        if (byShare.remove(rank)) {
            byIdleness.remove(rank);
            if (byShare.isEmpty()) {
                open.forEach(each -> each.hasNoRoomAt(this));
            }
        }
    }

    /// Up to when a visit's wait must count from for these agents to be free for it.
    long latestBase(LineOrder order) {
        long latest = Long.MAX_VALUE;
        for (EligibleClass each : crowded) {
            latest = Math.min(latest, each.reserve(order));
        }
        return latest;
    }

    boolean hasCallWaiting() {
        return hasCallWaiting(open) || hasCallWaiting(crowded);
    }

    private static boolean hasCallWaiting(List<EligibleClass> classes) {
        for (EligibleClass each : classes) {
            if (each.channel() == Channel.PHONE && !each.line().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
