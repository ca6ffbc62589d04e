package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a queue gives visits away, and to which queues. What is null is no reason to.
///
/// @param to tried in this order
/// @param longestWait whoever has been in its line for longest has been there for longer
/// @param expectedWait whoever came now would wait for longer
/// @param waiting more than so many are in its line
/// @param unstaffed whether nobody being there is a reason
public record Overflow(
        List<QueueId> to,
        @Nullable Duration longestWait,
        @Nullable Duration expectedWait,
        @Nullable Integer waiting,
        @Nullable Boolean unstaffed) {

    /// Why a queue gives visits away.
    public enum Cause {
        UNSTAFFED,
        LONGEST_WAIT,
        EXPECTED_WAIT,
        WAITING,
        SERVICE_LEVEL
    }

    public Overflow {
        to = List.copyOf(to);
    }

    boolean whenUnstaffed() {
        return Boolean.TRUE.equals(unstaffed);
    }

    /// Where it is calm again.
    Overflow half() {
        return new Overflow(
                to,
                longestWait == null ? null : longestWait.dividedBy(2),
                expectedWait == null ? null : expectedWait.dividedBy(2),
                waiting == null ? null : waiting / 2,
                unstaffed);
    }
}
