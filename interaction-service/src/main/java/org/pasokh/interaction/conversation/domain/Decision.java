package org.pasokh.interaction.conversation.domain;

import java.util.List;

/// What comes of an input.
public sealed interface Decision {

    /// @param next the conversation after the facts
    record Happened(Conversation next, List<Fact> facts) implements Decision {
        public Happened {
            facts = List.copyOf(facts);
        }
    }

    /// The input was known already, or is of no consequence.
    record Nothing() implements Decision {}

    record Refused(Refusal reason) implements Decision {}
}
