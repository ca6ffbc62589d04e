package org.pasokh.interaction.routing.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How many agents have room for one more contact of each live channel of a queue, whatever their skills.
final class FreeAgents {

    /// Where an agent counts as free.
    private record Part(Set<QueueId> queues, Set<Channel> channels) {}

    private static final Part NOWHERE = new Part(Set.of(), Set.of());

    private final Map<AgentId, Part> parts = new HashMap<>();
    private final Map<Place, Integer> free = new HashMap<>();

    boolean isAny(Place place) {
        return free.getOrDefault(place, 0) > 0;
    }

    void place(Agent agent, Costs costs) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (agent.presence() == Presence.AVAILABLE) {
            for (Channel channel : agent.profile().channels()) {
                if (channel.patience().isZero() && agent.fits(channel, costs)) {
                    channels.add(channel);
                }
            }
        }
        Part part = channels.isEmpty() ? NOWHERE : new Part(agent.profile().queues(), channels);
        Part former = parts.getOrDefault(agent.id(), NOWHERE);
        if (!part.equals(former)) {
            count(former, -1);
            count(part, 1);
            parts.put(agent.id(), part);
        }
    }

    private void count(Part part, int change) {
        for (QueueId queue : part.queues) {
            part.channels.forEach(channel -> free.merge(new Place(queue, channel), change, Integer::sum));
        }
    }
}
