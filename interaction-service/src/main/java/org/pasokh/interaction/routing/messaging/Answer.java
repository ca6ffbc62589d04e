package org.pasokh.interaction.routing.messaging;

import java.util.List;

/// What a record of the log led to.
sealed interface Answer {

    List<WrittenEvent> events();

    record Decided(List<WrittenEvent> events) implements Answer {}

    /// Not a request that this version knows, not a readable one, or one that the router failed on: refused, if it
    /// says who it is, and kept apart.
    record Failed(List<WrittenEvent> events, String reason) implements Answer {}
}
