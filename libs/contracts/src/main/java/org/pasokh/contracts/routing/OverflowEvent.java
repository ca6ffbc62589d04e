package org.pasokh.contracts.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventType;
import org.pasokh.contracts.contact.Channel;

/// What comes of queues that give visits away.
public sealed interface OverflowEvent extends RoutingEvent {

    /// Whether one channel of a queue gives visits away.
    ///
    /// @param why null: it no longer does
    /// @param since when this began
    /// @param calmSince since when it would no longer have begun, far from it; it ends after two minutes of that
    @EventType("routing.overflow-changed.v1")
    record OverflowChanged(
            String queueId,
            Channel channel,
            @Nullable OverflowCause why,
            Instant since,
            @Nullable Instant calmSince,
            Instant at)
            implements OverflowEvent {}
}
