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
/// @param serviceLevel fewer of a hundred have lately been answered as soon as the queue is to answer
public record Overflow(
        List<QueueId> to,
        @Nullable Duration longestWait,
        @Nullable Duration expectedWait,
        @Nullable Integer waiting,
        @Nullable Boolean unstaffed,
        @Nullable Integer serviceLevel) {

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

    public Overflow(
            List<QueueId> to,
            @Nullable Duration longestWait,
            @Nullable Duration expectedWait,
            @Nullable Integer waiting,
            @Nullable Boolean unstaffed) {
        this(to, longestWait, expectedWait, waiting, unstaffed, null);
    }

    boolean whenUnstaffed() {
        return Boolean.TRUE.equals(unstaffed);
    }

    /// Where it is calm again. What is missing of a hundred is halved.
    Overflow half() {
        return new Overflow(
                to,
                longestWait == null ? null : longestWait.dividedBy(2),
                expectedWait == null ? null : expectedWait.dividedBy(2),
                waiting == null ? null : waiting / 2,
                unstaffed,
                serviceLevel == null ? null : Integer.valueOf((100 + serviceLevel) / 2));
    }
}
