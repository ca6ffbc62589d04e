package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a visit was expected to wait when it came, in milliseconds: what each estimator said, which was believed,
/// and the time within which four of five are answered.
public record Foretold(
        long queueLength, long headOfLine, @Nullable Long lastToEnter, Estimator believed, long upTo) {

    @Nullable
    Long by(Estimator estimator) {
        return switch (estimator) {
            case QUEUE_LENGTH -> queueLength;
            case HEAD_OF_LINE -> headOfLine;
            case LAST_TO_ENTER -> lastToEnter;
        };
    }

    public long expected() {
        Long expected = by(believed);
        return expected == null ? queueLength : expected;
    }

    public WaitBand band() {
        return WaitBand.of(Duration.ofMillis(upTo));
    }
}
