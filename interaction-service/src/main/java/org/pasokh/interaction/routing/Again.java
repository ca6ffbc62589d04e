package org.pasokh.interaction.routing;

import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.interaction.routing.domain.FullDecision;

/// What came of making a decision again.
public sealed interface Again {

    /// @param decision what the core decides now; null if the log leads to no such offer
    /// @param full everybody whom that decision looked at
    /// @param verified whether it is the decision on record
    record Made(@Nullable DecisionRecord decision, FullDecision full, boolean verified) implements Again {}

    /// The log no longer has all that the decision rested on.
    record OutOfReach() implements Again {}

    /// There was too much to read.
    record TookTooLong() implements Again {}

    /// Another decision is being made again.
    record Busy() implements Again {}
}
