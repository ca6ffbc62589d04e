package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    private final NavigableSet<AgentRank> freeByShare = Collections.unmodifiableNavigableSet(byShare);
    private final NavigableSet<AgentRank> freeByIdleness = Collections.unmodifiableNavigableSet(byIdleness);
    private @Nullable EligibleClass strictest;

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
        return order == AgentOrder.LONGEST_IDLE ? freeByIdleness : freeByShare;
    }

    int size() {
        return byShare.size();
    }

    void serve(EligibleClass eligible) {
        if (channels.contains(eligible.channel())) {
            open.add(eligible);
            if (size() > 0) {
                eligible.hasRoom(this, size());
            }
        } else {
            crowded.add(eligible);
        }
    }

    void leave(EligibleClass eligible) {
        open.remove(eligible);
        crowded.remove(eligible);
        if (strictest == eligible) {
            keepFor(null);
        }
    }

    void add(AgentRank rank) {
        if (channels.isEmpty()) {
            return;
        }
        byShare.add(rank);
        byIdleness.add(rank);
        open.forEach(each -> each.hasRoom(this, 1));
    }

    void remove(AgentRank rank) {
        if (byShare.remove(rank)) {
            byIdleness.remove(rank);
            open.forEach(each -> each.hasRoom(this, -1));
        }
    }

    /// The first place in the lines that their room is kept for: whose wait counts from much later gets none of it. The
    /// line remembers that these have looked; later than now only what its first one leaves behind can become free.
    long firstKept() {
        long first = Long.MAX_VALUE;
        EligibleClass strictest = null;
        for (EligibleClass each : crowded) {
            long head = each.line().headKey();
            if (head < first) {
                first = head;
                strictest = each;
            }
        }
        keepFor(strictest);
        return first;
    }

    /// Nobody is left in it who could look.
    void keepForNobody() {
        keepFor(null);
    }

    private void keepFor(@Nullable EligibleClass eligible) {
        if (strictest == eligible) {
            return;
        }
        if (strictest != null) {
            strictest.noLongerKeptBy(this);
        }
        if (eligible != null) {
            eligible.keptBy(this);
        }
        strictest = eligible;
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
