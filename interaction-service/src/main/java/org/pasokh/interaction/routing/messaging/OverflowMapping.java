package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.OverflowCause;
import org.pasokh.contracts.routing.OverflowEvent;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Overflow;
import org.pasokh.interaction.routing.domain.Overflowing;
import org.pasokh.interaction.routing.domain.QueueId;

/// When queues give visits away, between the log and the core.
final class OverflowMapping {

    private OverflowMapping() {}

    static @Nullable Overflow overflow(QueueSettings queue) {
        var limits = queue.overflow();
        return limits == null
                ? null
                : new Overflow(
                        limits.to().stream().map(QueueId::new).toList(),
                        span(limits.longestWait()),
                        span(limits.expectedWait()),
                        limits.waiting(),
                        limits.unstaffed(),
                        limits.serviceLevel());
    }

    static RoutingEvent event(Fact.OverflowChanged it) {
        Overflowing state = it.state();
        return new OverflowEvent.OverflowChanged(
                state.queue().value(),
                Channel.valueOf(state.channel().name()),
                state.why() == null ? null : OverflowCause.valueOf(state.why().name()),
                state.since(),
                state.calmSince(),
                it.at());
    }

    static @Nullable String flownFrom(Need need) {
        var through = need.through();
        return through == null || through.isEmpty() ? null : through.getLast().value();
    }

    private static @Nullable Duration span(@Nullable Duration span) {
        return span == null ? null : Bounds.span(span);
    }
}
