package org.pasokh.interaction.desk.view;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RoutingEvent;

/// Which of the router's pools has an agent. Pools are read in any order, so the latest word counts.
///
/// @param pool null where the last one has let the agent go
public record Seat(@Nullable String pool, Instant since) {

    static @Nullable Seat after(@Nullable Seat before, RoutingEvent event, String pool, Instant at) {
        if (before != null && at.isBefore(before.since())) {
            return before;
        }
        return switch (event) {
            case RoutingEvent.AgentRemoved _ -> before == null || before.isIn(pool) ? new Seat(null, at) : before;
            case PoolEvent.AgentHandedOver it -> new Seat(it.toPool(), at);
            case PoolEvent.AgentTakenOver _ -> new Seat(pool, at);
            default -> before == null || before.pool() == null ? new Seat(pool, at) : before;
        };
    }

    static Optional<String> agentOf(PoolEvent event) {
        return switch (event) {
            case PoolEvent.AgentHandedOver it -> Optional.of(it.agentId());
            case PoolEvent.AgentTakenOver it -> Optional.of(it.agentId());
            case PoolEvent.VisitHandedOver _,
                    PoolEvent.CallbackHandedOver _,
                    PoolEvent.CallbackTakenOver _,
                    PoolEvent.SuspensionHandedOver _,
                    PoolEvent.RequestForwarded _ -> Optional.empty();
        };
    }

    boolean isElsewhere(String other) {
        return pool != null && !pool.equals(other);
    }

    private boolean isIn(String other) {
        return other.equals(pool);
    }
}
