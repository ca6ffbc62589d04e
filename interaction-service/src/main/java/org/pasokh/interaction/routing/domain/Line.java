package org.pasokh.interaction.routing.domain;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waiting visits in their order: the one in force, the one without customers' tiers, and that of the bare wait.
final class Line {

    private final NavigableSet<VisitKey> all = new TreeSet<>();
    private final NavigableSet<VisitKey> withoutTier = new TreeSet<>(VisitKey.WITHOUT_TIER);
    private final NavigableSet<VisitKey> byBase = new TreeSet<>(VisitKey.BY_BASE);
    /// What is asked of every line again and again, at hand.
    private @Nullable VisitKey head;

    private long earliest = Long.MAX_VALUE;

    void add(VisitKey visit) {
        change(line -> line.add(visit));
    }

    void remove(VisitKey visit) {
        change(line -> line.remove(visit));
    }

    private void change(Consumer<NavigableSet<VisitKey>> change) {
        change.accept(all);
        change.accept(withoutTier);
        change.accept(byBase);
        head = all.isEmpty() ? null : all.first();
        earliest = byBase.isEmpty() ? Long.MAX_VALUE : byBase.first().base();
    }

    /// Whether nobody here waits since before.
    boolean startsAt(long base) {
        return earliest == base;
    }

    /// Whether anybody's wait counts from then or before.
    boolean startsBy(long latest) {
        return earliest <= latest;
    }

    boolean isEmpty() {
        return head == null;
    }

    @Nullable
    VisitKey head() {
        return head;
    }

    VisitKey first(boolean tiersCount) {
        return tiersCount && head != null ? head : withoutTier.first();
    }

    /// The first of those whose wait counts from `latest` or before.
    @Nullable
    VisitKey first(boolean tiersCount, long latest) {
        if (head == null || !startsBy(latest)) {
            return null;
        }
        VisitKey first = first(tiersCount);
        return first.base() <= latest ? first : byBase.first();
    }

    NavigableSet<VisitKey> inOrder() {
        return all;
    }
}
