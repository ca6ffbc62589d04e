package org.pasokh.interaction.routing.domain;

/// Queues and agents that are routed together.
public record PoolId(String value) {
    public PoolId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank PoolId");
        }
    }
}
