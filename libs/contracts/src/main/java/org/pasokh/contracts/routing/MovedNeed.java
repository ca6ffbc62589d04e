package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// What a customer waits for, or is being answered, where it goes from one pool to another.
///
/// @param waitingSince when the customer began to wait for this need
/// @param through the queues that it has flown out of, the first first
public record MovedNeed(
        String interactionId,
        String queueId,
        Channel channel,
        Instant waitingSince,
        @Nullable String language,
        @Nullable Urgency urgency,
        @Nullable Requirements requirements,
        List<String> through) {

    public MovedNeed {
        through = List.copyOf(through);
    }
}
