package org.pasokh.interaction.routing.domain;

import java.util.List;
import java.util.Set;

/// Agents who cannot be told apart by what they serve and have room for.
///
/// Room may have to be kept. Small work would always fit somewhere, and whoever needs more room than an agent has left
/// would wait behind it for ever. So an agent who serves somebody's queue and has no room for them gets only what
/// could pass them in one line too: work that counts as waiting from no later than the largest head start after them.
final class Group {

    private final List<EligibleClass> open;
    private final List<EligibleClass> crowded;

    private Group(List<EligibleClass> open, List<EligibleClass> crowded) {
        this.open = open;
        this.crowded = crowded;
    }

    static Group of(List<EligibleClass> classes, Set<Channel> open) {
        return new Group(
                classes.stream().filter(each -> open.contains(each.channel)).toList(),
                classes.stream().filter(each -> !open.contains(each.channel)).toList());
    }

    List<EligibleClass> open() {
        return open;
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
        return classes.stream().anyMatch(each -> each.channel == Channel.PHONE && !each.line.isEmpty());
    }
}
