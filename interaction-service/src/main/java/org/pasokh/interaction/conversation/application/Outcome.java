package org.pasokh.interaction.conversation.application;

import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Refusal;

/// What an agent is told.
public sealed interface Outcome {

    record Recorded(Message message) implements Outcome {}

    /// The router has been asked, and its answer is the answer.
    record Asked() implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    record UnknownInteraction() implements Outcome {}
}
