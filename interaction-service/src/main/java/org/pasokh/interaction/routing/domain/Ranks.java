package org.pasokh.interaction.routing.domain;

import org.jspecify.annotations.Nullable;

/// Counts moments, to say how many lie before one: a tree of counts by digits of 64 of the second. Moments of one
/// second count as one. It grows with the span that they cover, not with their number.
final class Ranks {

    private static final int BITS = 6;
    private static final int LEVELS = 6;
    private static final int DIGITS = 1 << BITS;
    private static final long SECOND = 1_000;
    private static final long LATEST = (1L << (BITS * LEVELS)) - 1;

    private static final class Node {
        private final int[] counts = new int[DIGITS];
        private final @Nullable Node[] below = new @Nullable Node[DIGITS];
    }

    private final Node root = new Node();
    private int size;

    void count(long millis, int change) {
        long second = second(millis);
        size += change;
        Node node = root;
        for (int level = LEVELS - 1; level >= 0; level--) {
            int digit = digit(second, level);
            node.counts[digit] += change;
            if (node.counts[digit] == 0) {
                node.below[digit] = null;
                return;
            }
            if (level > 0) {
                node = below(node, digit);
            }
        }
    }

    int size() {
        return size;
    }

    /// How many lie in an earlier second.
    int before(long millis) {
        long second = second(millis);
        int before = 0;
        Node node = root;
        for (int level = LEVELS - 1; node != null && level >= 0; level--) {
            int digit = digit(second, level);
            for (int each = 0; each < digit; each++) {
                before += node.counts[each];
            }
            node = node.below[digit];
        }
        return before;
    }

    /// The beginning of the earliest one's second, in milliseconds; there must be one.
    long first() {
        long second = 0;
        Node node = root;
        for (int level = LEVELS - 1; node != null && level >= 0; level--) {
            int digit = 0;
            while (node.counts[digit] == 0) {
                digit++;
            }
            second = (second << BITS) | digit;
            node = node.below[digit];
        }
        return second * SECOND;
    }

    private static Node below(Node node, int digit) {
        Node below = node.below[digit];
        if (below == null) {
            below = new Node();
            node.below[digit] = below;
        }
        return below;
    }

    private static int digit(long second, int level) {
        return (int) (second >>> (level * BITS)) & (DIGITS - 1);
    }

    private static long second(long millis) {
        return Math.clamp(Math.floorDiv(millis, SECOND), 0, LATEST);
    }
}
