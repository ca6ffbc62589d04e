package org.pasokh.interaction.routing.domain;

import java.util.Map;

/// What one contact of each channel takes of an agent's capacity, in units.
public record Costs(Map<Channel, Integer> units) {

    public static final Costs USUAL = new Costs(Map.of());

    public Costs {
        units = Map.copyOf(units);
        if (units.values().stream().anyMatch(cost -> cost < 1)) {
            throw new IllegalArgumentException("a contact costs at least one unit: " + units);
        }
    }

    /// A call takes the whole agent, however much that is; so does whatever costs as much as the agent has, or more.
    int of(Channel channel, int capacity) {
        return channel.exclusive() ? capacity : Math.min(units.getOrDefault(channel, channel.usualCost()), capacity);
    }
}
