package org.pasokh.contracts.routing;

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
        List<String> to,
        @Nullable Duration longestWait,
        @Nullable Duration expectedWait,
        @Nullable Integer waiting,
        @Nullable Boolean unstaffed,
        @Nullable Integer serviceLevel) {

    public Overflow {
        to = List.copyOf(to);
    }

    public Overflow(
            List<String> to,
            @Nullable Duration longestWait,
            @Nullable Duration expectedWait,
            @Nullable Integer waiting,
            @Nullable Boolean unstaffed) {
        this(to, longestWait, expectedWait, waiting, unstaffed, null);
    }
}
