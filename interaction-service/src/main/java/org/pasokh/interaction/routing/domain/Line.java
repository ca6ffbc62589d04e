package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Waiting visits in their order: the one in force, the one without customers' tiers, and that of the bare wait. Visits
/// of one line mostly have the same head start and stand in the same place in all of these: one order holds them.
final class Line {
    private final SortedBlocks<VisitKey> usual = VisitKey.line();
    private final SortedBlocks<VisitKey> others = VisitKey.line();
    private final SortedBlocks<VisitKey> othersWithoutTier = VisitKey.lineWithoutTier();
    private final SortedBlocks<VisitKey> othersByBase = VisitKey.lineByBase();
    private long usualStart;
    /// What is asked of every line again and again, at hand.
    private @Nullable VisitKey head;

    private @Nullable VisitKey earliest;
    private long headKey = Long.MAX_VALUE;

    void add(VisitKey visit) {
        if (usual.isEmpty()) {
            usualStart = visit.headStart();
        }
        if (visit.key() == visit.plainKey() && visit.headStart() == usualStart) {
            usual.add(visit);
        } else {
            others.add(visit);
            othersWithoutTier.add(visit);
            othersByBase.add(visit);
        }
        if (!others.isEmpty() || head == null || visit.compareTo(head) < 0) {
            look();
        }
    }

    void remove(VisitKey visit) {
        if (!usual.remove(visit)) {
            others.remove(visit);
            othersWithoutTier.remove(visit);
            othersByBase.remove(visit);
        }
        if (!others.isEmpty() || visit.equals(head) || visit.equals(earliest)) {
            look();
        }
    }

    private void look() {
        head = first(others, Comparator.naturalOrder());
        earliest = first(othersByBase, VisitKey.BY_BASE);
        headKey = head == null ? Long.MAX_VALUE : head.key();
    }

    private @Nullable VisitKey first(SortedBlocks<VisitKey> ofOthers, Comparator<VisitKey> order) {
        VisitKey one = usual.first();
        VisitKey other = ofOthers.first();
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(one, other) < 0 ? one : other;
    }

    /// Whether nobody here waits since before.
    boolean startsAt(long base) {
        return earliest != null && earliest.base() == base;
    }

    /// Who waits for longest; null if nobody does.
    @Nullable
    VisitKey earliest() {
        return earliest;
    }

    boolean isEmpty() {
        return head == null;
    }

    /// The first in the order in force; null if nobody waits.
    @Nullable
    VisitKey head() {
        return head;
    }

    /// Its place; the end of time if nobody waits.
    long headKey() {
        return headKey;
    }

    /// The first; null if nobody waits.
    @Nullable
    VisitKey first(boolean tiersCount) {
        return tiersCount ? head : first(othersWithoutTier, VisitKey.WITHOUT_TIER);
    }

    /// The first of those whose wait counts from `latest` or before.
    @Nullable
    VisitKey first(boolean tiersCount, long latest) {
        if (earliest == null || earliest.base() > latest) {
            return null;
        }
        VisitKey first = first(tiersCount);
        return first != null && first.base() <= latest ? first : earliest;
    }

    /// All of them, in the order in force.
    List<VisitKey> inOrder() {
        return Stream.concat(usual.stream(), others.stream()).sorted().toList();
    }
}
