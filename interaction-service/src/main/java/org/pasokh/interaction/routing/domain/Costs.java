package org.pasokh.interaction.routing.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one contact of each channel takes of an agent's capacity, in units.
///
/// @param interruptible channels whose work may be laid aside for live work
/// @param silent what a conversation holds whose customer has long been silent
public record Costs(
        Map<Channel, Integer> units,
        @Nullable Set<Channel> interruptible,
        @Nullable Integer silent) {

    public static final Costs USUAL = new Costs(Map.of());

    private static final Set<Channel> USUALLY_INTERRUPTIBLE = Set.of(Channel.EMAIL);
    private static final int USUALLY_SILENT = 5;

    public Costs(Map<Channel, Integer> units) {
        this(units, null, null);
    }

    public Costs {
        units = Map.copyOf(units);
        interruptible = interruptible == null ? null : Set.copyOf(interruptible);
        if (units.values().stream().anyMatch(cost -> cost < 1) || (silent != null && silent < 1)) {
            throw new IllegalArgumentException("a contact costs at least one unit: " + units + ", silent " + silent);
        }
        if (interruptible != null && interruptible.stream().anyMatch(Costs::live)) {
            throw new IllegalArgumentException("who is spoken with at once cannot be laid aside: " + interruptible);
        }
    }

    /// A call takes the whole agent, however much that is; so does whatever costs as much as the agent has, or more.
    int of(Channel channel, int capacity) {
        return channel.exclusive() ? capacity : Math.min(units.getOrDefault(channel, channel.usualCost()), capacity);
    }

    /// Whether the customer is there and waits for every word.
    static boolean live(Channel channel) {
        return channel.patience().isZero();
    }

    boolean yields(Channel channel) {
        return Objects.requireNonNullElse(interruptible, USUALLY_INTERRUPTIBLE).contains(channel);
    }

    /// What a handling holds while its customer is silent.
    int silent(Handling handling) {
        return Math.min(Objects.requireNonNullElse(silent, USUALLY_SILENT), handling.units());
    }
}
