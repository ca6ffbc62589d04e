package org.pasokh.interaction.routing.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an agent is set up for: queues, channels, capacity in units.
///
/// @param skills levels from 1 to 5; not written down by routers without skills
public record AgentProfile(
        String version,
        Set<QueueId> queues,
        Set<Channel> channels,
        int capacity,
        @Nullable Map<Skill, Integer> skills) {
    public AgentProfile {
        queues = Set.copyOf(queues);
        channels = Set.copyOf(channels);
        skills = Map.copyOf(Objects.requireNonNullElse(skills, Map.of()));
        if (capacity < 0) {
            throw new IllegalArgumentException("negative capacity: " + capacity);
        }
    }

    public AgentProfile(String version, Set<QueueId> queues, Set<Channel> channels, int capacity) {
        this(version, queues, channels, capacity, Map.of());
    }

    /// Nobody's to offer anything to any more. The capacity stays, for what is still held of it.
    AgentProfile removed() {
        return new AgentProfile("", Set.of(), Set.of(), capacity);
    }

    Abilities abilities() {
        return new Abilities(queues, channels, skills == null ? Map.of() : skills);
    }

    /// For the time in which the agent takes nothing of other channels.
    AgentProfile only(Set<Channel> ready) {
        Set<Channel> left = channels.stream().filter(ready::contains).collect(Collectors.toSet());
        return new AgentProfile(version, queues, left, capacity, skills);
    }

    boolean serves(QueueId queue, Channel channel) {
        return queues.contains(queue) && channels.contains(channel);
    }
}
