package org.pasokh.interaction.routing.domain;

/// A queue.
public record QueueId(String value) {
    public QueueId {
        IdText.check(QueueId.class, value);
    }
}
