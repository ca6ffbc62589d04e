package org.pasokh.interaction.desk.view;

/// A partition of one of the two logs that a desk follows.
public record Slot(Log log, int partition) {

    /// Which log.
    public enum Log {
        ROUTING,
        INTERACTIONS
    }
}
