package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// The rules between all queues and agents that are routed together.
///
/// @param costs what one conversation takes of an agent, in units; 100 is one whole agent
/// @param interruptible channels whose work is laid aside for calls and chats
/// @param silentUnits what a conversation holds of an agent whose customer has long been silent
public record Pool(
        Map<Channel, @Min(1) @Max(100) Integer> costs,
        @Valid Order order,
        Set<Channel> interruptible,
        @Min(1) @Max(100) Integer silentUnits) {

    private static final Map<Channel, Integer> USUAL_COSTS =
            Map.of(Channel.PHONE, 100, Channel.CHAT, 33, Channel.EMAIL, 25, Channel.SOCIAL, 20);

    private static final int USUALLY_SILENT = 5;

    public Pool {
        Map<Channel, Integer> all = new EnumMap<>(USUAL_COSTS);
        all.putAll(Content.orEmpty(costs));
        costs = Collections.unmodifiableMap(all);
        order = requireNonNullElse(order, Order.usual());
        interruptible =
                Collections.unmodifiableSet(new TreeSet<>(requireNonNullElse(interruptible, Set.of(Channel.EMAIL))));
        silentUnits = requireNonNullElse(silentUnits, USUALLY_SILENT);
    }

    public static Pool of(
            Map<Channel, Integer> costs,
            @Nullable Order order,
            @Nullable Set<Channel> interruptible,
            @Nullable Integer silentUnits) {
        return new Pool(
                costs,
                requireNonNullElse(order, Order.usual()),
                requireNonNullElse(interruptible, Set.of(Channel.EMAIL)),
                requireNonNullElse(silentUnits, USUALLY_SILENT));
    }

    static Pool usual() {
        return of(USUAL_COSTS, null, null, null);
    }
}
