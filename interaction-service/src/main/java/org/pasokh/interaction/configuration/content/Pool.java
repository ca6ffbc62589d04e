package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// The rules between all queues and agents that are routed together.
///
/// @param costs what one conversation takes of an agent, in units; 100 is one whole agent
public record Pool(
        Map<Channel, @Min(1) @Max(100) Integer> costs,
        @Valid Order order) {

    private static final Map<Channel, Integer> USUAL_COSTS =
            Map.of(Channel.PHONE, 100, Channel.CHAT, 33, Channel.EMAIL, 25, Channel.SOCIAL, 20);

    public Pool {
        Map<Channel, Integer> all = new EnumMap<>(USUAL_COSTS);
        all.putAll(Content.orEmpty(costs));
        costs = Collections.unmodifiableMap(all);
        order = requireNonNullElse(order, Order.usual());
    }

    public static Pool of(Map<Channel, Integer> costs, @Nullable Order order) {
        return new Pool(costs, requireNonNullElse(order, Order.usual()));
    }

    static Pool usual() {
        return new Pool(USUAL_COSTS, Order.usual());
    }
}
