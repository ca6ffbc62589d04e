package org.pasokh.gateway.ledger.domain;

import java.util.Arrays;

/// What became of a contact. A later word may be better than an earlier one: a dead letter that is replayed is
/// translated in the end.
public enum Fate {
    TRANSLATED(0),
    OPENED(1),
    JOINED(2),
    IGNORED(3),
    DEAD_LETTERED(4),
    /// Its reader has not come to it yet, or not for long enough to say.
    PENDING(5),
    /// Its reader has passed it, and nothing came of it. There must be none.
    UNACCOUNTED(6);

    private final int rank;

    Fate(int rank) {
        this.rank = rank;
    }

    /// The better, the lower. Of several words the best stays, in whatever order they are told. Never changed: it is
    /// written down.
    public int rank() {
        return rank;
    }

    public static Fate ofRank(int rank) {
        return Arrays.stream(values())
                .filter(fate -> fate.rank == rank)
                .findFirst()
                .orElseThrow();
    }
}
