package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.interaction.routing.domain.AtClose;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Door;
import org.pasokh.interaction.routing.domain.Opening;
import org.pasokh.interaction.routing.domain.Openings;
import org.pasokh.interaction.routing.domain.WhenUnstaffed;

/// Whom a queue lets in, in the router's own terms. What makes no sense is an [IllegalArgumentException].
final class DoorMapping {

    private DoorMapping() {}

    static @Nullable Door door(QueueSettings queue) {
        Duration longWait = queue.longWait();
        Door door = new Door(
                queue.openings() == null ? null : openings(queue.openings()),
                queue.maxWaiting(),
                queue.whenUnstaffed() == null
                        ? null
                        : WhenUnstaffed.valueOf(queue.whenUnstaffed().name()),
                queue.atClose() == null ? null : AtClose.valueOf(queue.atClose().name()),
                longWait == null ? null : Bounds.span(longWait));
        return door.equals(Door.OPEN) ? null : door;
    }

    private static Openings openings(
            Map<org.pasokh.contracts.contact.Channel, List<org.pasokh.contracts.routing.Opening>> openings) {
        Map<Channel, List<Opening>> mapped = new EnumMap<>(Channel.class);
        openings.forEach((channel, spans) -> mapped.put(
                Channel.valueOf(channel.name()),
                spans.stream()
                        .map(span -> new Opening(Bounds.promise(span.from()), Bounds.promise(span.to())))
                        .toList()));
        return new Openings(mapped);
    }
}
