package org.pasokh.interaction.routing.domain;

/// A queue.
public record QueueId(String value) {
    public QueueId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank QueueId");
        }
    }
}
