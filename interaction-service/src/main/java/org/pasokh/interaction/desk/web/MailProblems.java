package org.pasokh.interaction.desk.web;

import java.time.Duration;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;

/// What is refused of mails as they came.
final class MailProblems {

    private MailProblems() {}

    static ProblemException unknownMessage() {
        return new ProblemException(Problem.of(
                "unknown-message", HttpStatus.NOT_FOUND, "Unknown message", "This conversation has no such message."));
    }

    static ProblemException nothingKept() {
        return new ProblemException(Problem.of(
                "nothing-kept",
                HttpStatus.NOT_FOUND,
                "Nothing kept",
                "The message came without it, or it was erased since."));
    }

    static ProblemException withheld() {
        return new ProblemException(Problem.of(
                "withheld", HttpStatus.CONFLICT, "Withheld", "The gateway does not hand this out: it may do harm."));
    }

    static ProblemException gatewayAway() {
        return new ProblemException(
                Problem.of(
                        "gateway-away",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Gateway away",
                        "No gateway that holds it answers; try again."),
                Duration.ofSeconds(5));
    }
}
