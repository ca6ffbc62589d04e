package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Optional;

/// What is known of a waiting interaction's stay in its queue.
public sealed interface Visit {

    /// Asked of the router, which has not answered yet.
    record Asked(String id, Instant askAgainAt) implements Visit {}

    /// The router has it in its queue.
    record Live(String id) implements Visit {}

    /// The last one ended and the router begins the next itself: asking for one would make two.
    record Requeued() implements Visit {}

    /// The last one ended though nobody wanted it to; another is asked for, but not at once.
    record Dropped(Instant askAgainAt) implements Visit {}

    default Optional<String> visitId() {
        return switch (this) {
            case Asked asked -> Optional.of(asked.id());
            case Live live -> Optional.of(live.id());
            case Requeued _, Dropped _ -> Optional.empty();
        };
    }

    default Optional<Instant> askAgain() {
        return switch (this) {
            case Asked asked -> Optional.of(asked.askAgainAt());
            case Live _, Requeued _ -> Optional.empty();
            case Dropped dropped -> Optional.of(dropped.askAgainAt());
        };
    }
}
