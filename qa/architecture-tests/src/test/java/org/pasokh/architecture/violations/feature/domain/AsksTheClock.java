package org.pasokh.architecture.violations.feature.domain;

import java.time.Instant;

/// A rule whose answer depends on when it is asked.
public final class AsksTheClock {

    public boolean isLate(Instant due) {
        return Instant.now().isAfter(due);
    }
}
