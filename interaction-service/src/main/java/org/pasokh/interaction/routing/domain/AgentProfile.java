package org.pasokh.interaction.routing.domain;

import java.util.Set;

/// What an agent is set up for: queues, channels, capacity in units.
public record AgentProfile(String version, Set<QueueId> queues, Set<Channel> channels, int capacity) {
    public AgentProfile {
        queues = Set.copyOf(queues);
        channels = Set.copyOf(channels);
        if (capacity < 0) {
            throw new IllegalArgumentException("negative capacity: " + capacity);
        }
    }

    /// Nobody's to offer anything to any more. The capacity stays, for what is still held of it.
    AgentProfile removed() {
        return new AgentProfile("", Set.of(), Set.of(), capacity);
    }

    boolean serves(QueueId queue, Channel channel) {
        return queues.contains(queue) && channels.contains(channel);
    }
}
