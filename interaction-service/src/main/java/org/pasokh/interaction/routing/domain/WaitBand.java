package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a wait is, as it is announced: in minutes, the upper end included.
public enum WaitBand {
    /// Not worth announcing.
    AT_ONCE(Duration.ofSeconds(30)),
    UNDER_1(Duration.ofMinutes(1)),
    FROM_1_TO_2(Duration.ofMinutes(2)),
    FROM_3_TO_5(Duration.ofMinutes(5)),
    FROM_6_TO_10(Duration.ofMinutes(10)),
    FROM_11_TO_15(Duration.ofMinutes(15)),
    FROM_16_TO_30(Duration.ofMinutes(30)),
    OVER_30(Duration.ofDays(365)),
    /// Nobody is there who could answer.
    UNKNOWN(Duration.ofDays(365));

    private final Duration upTo;

    WaitBand(Duration upTo) {
        this.upTo = upTo;
    }

    Duration upTo() {
        return upTo;
    }

    /// The first band whose upper end is not before `wait`.
    static WaitBand of(@Nullable Duration wait) {
        if (wait == null) {
            return UNKNOWN;
        }
        for (WaitBand band : values()) {
            if (wait.compareTo(band.upTo) <= 0) {
                return band;
            }
        }
        return OVER_30;
    }

    boolean isLongerThan(WaitBand other) {
        return this != UNKNOWN && other != UNKNOWN && compareTo(other) > 0;
    }
}
