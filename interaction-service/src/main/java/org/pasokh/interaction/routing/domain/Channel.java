package org.pasokh.interaction.routing.domain;

import java.time.Duration;

/// The kind of line a visit came in on.
public enum Channel {
    PHONE(100, Duration.ZERO),
    EMAIL(25, Duration.ofHours(24)),
    CHAT(33, Duration.ZERO),
    SOCIAL(20, Duration.ofHours(24));

    private final int usualCost;
    private final Duration patience;

    Channel(int usualCost, Duration patience) {
        this.usualCost = usualCost;
        this.patience = patience;
    }

    /// Capacity units of one contact where the configuration names none.
    int usualCost() {
        return usualCost;
    }

    /// Whether nothing goes beside it.
    boolean exclusive() {
        return this == PHONE;
    }

    /// How long after its arrival a contact without a due time counts as beginning to wait: work that need not be
    /// answered at once would otherwise stand before every fresh call by its plain age.
    Duration patience() {
        return patience;
    }
}
