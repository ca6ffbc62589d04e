package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a waiting interaction's stay in its queue.
public sealed interface Visit {

    /// Asked of the router, which has not answered yet, or on its way from one pool to another.
    ///
    /// @param queueId the one that the interaction came to if null
    /// @param inPool as of [#pool]
    record Asked(
            String id,
            Instant askAgainAt,
            @Nullable String queueId,
            @Nullable String inPool) implements Visit {}

    /// The router has it in its queue.
    ///
    /// @param inPool as of [#pool]
    record Live(String id, @Nullable String inPool) implements Visit {}

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

    /// The pool that knows of it; not written down while there was one.
    default String pool() {
        String known = switch (this) {
            case Asked asked -> asked.inPool();
            case Live live -> live.inPool();
            case Requeued _, Dropped _ -> null;
        };
        return known == null ? Pools.FIRST : known;
    }

    default Optional<Instant> askAgain() {
        return switch (this) {
            case Asked asked -> Optional.of(asked.askAgainAt());
            case Live _, Requeued _ -> Optional.empty();
            case Dropped dropped -> Optional.of(dropped.askAgainAt());
        };
    }
}
