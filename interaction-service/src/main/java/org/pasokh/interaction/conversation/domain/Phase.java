package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an interaction stands.
public sealed interface Phase {

    /// Nobody has it yet.
    record Waiting(Visit visit) implements Phase {}

    /// An agent has it.
    record Assigned(Handling handling) implements Phase {}

    /// The agent has ended the conversation and the router has been asked to begin wrap-up. What the customer writes
    /// from here on belongs to the next interaction.
    record Ending(Handling handling, String requestId) implements Phase {}

    /// The agent writes up.
    record WrapUp(Handling handling, Instant limit) implements Phase {}

    record Closed(Instant at, @Nullable String disposition) implements Phase {}

    /// Takes the customer's messages.
    default boolean open() {
        return switch (this) {
            case Waiting _, Assigned _ -> true;
            case Ending _, WrapUp _, Closed _ -> false;
        };
    }

    default Optional<Handling> handledBy() {
        return switch (this) {
            case Assigned assigned -> Optional.of(assigned.handling());
            case Ending ending -> Optional.of(ending.handling());
            case WrapUp wrapUp -> Optional.of(wrapUp.handling());
            case Waiting _, Closed _ -> Optional.empty();
        };
    }
}
