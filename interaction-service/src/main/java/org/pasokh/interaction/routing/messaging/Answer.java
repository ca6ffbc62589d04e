package org.pasokh.interaction.routing.messaging;

import java.util.List;

/// What a record of the log led to.
sealed interface Answer {

    List<WrittenEvent> events();

    /// To other pools.
    default List<WrittenRequest> requests() {
        return List.of();
    }

    record Decided(List<WrittenEvent> events, List<WrittenRequest> requests) implements Answer {}

    /// Read and answered before: whoever says where to read on has gone back.
    record ReadBefore() implements Answer {
        @Override
        public List<WrittenEvent> events() {
            return List.of();
        }
    }

    /// Not a request that this version knows, not a readable one, or one that the router failed on: refused, if it
    /// says who it is, and kept apart.
    record Failed(List<WrittenEvent> events, String reason) implements Answer {}
}
