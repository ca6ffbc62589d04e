package org.pasokh.interaction.routing.domain;

/// Queues and agents that are routed together.
public record PoolId(String value) {
    public PoolId {
        IdText.check(PoolId.class, value);
    }
}
