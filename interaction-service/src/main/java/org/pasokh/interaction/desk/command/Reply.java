package org.pasokh.interaction.desk.command;

import org.pasokh.interaction.desk.view.Answer;

/// What is known of a command after a short wait.
public sealed interface Reply {

    record Answered(Answer answer) implements Reply {}

    /// The router has not said anything yet; it will.
    record Pending() implements Reply {}

    /// The command may not have reached the log; sending it again is right.
    record LogAway() implements Reply {}
}
