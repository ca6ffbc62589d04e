package org.pasokh.interaction.configuration.web;

import java.util.List;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.content.Fault;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;

/// Everything that the configuration API refuses.
final class ConfigurationProblems {

    private static final int MOST = 200;

    private ConfigurationProblems() {}

    static ProblemException unreadable(List<Fault> faults) {
        return new ProblemException(Problem.of(
                        "unreadable-configuration",
                        HttpStatus.BAD_REQUEST,
                        "Unreadable configuration",
                        "Parts of the text are not what a configuration is made of.")
                .with("errors", first(faults)));
    }

    static ProblemException faulty(List<Fault> faults) {
        return new ProblemException(Problem.of(
                        "faulty-configuration",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Faulty configuration",
                        "The configuration contradicts itself or goes beyond what is allowed.")
                .with("errors", first(faults)));
    }

    static ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                "configuration-too-large",
                HttpStatus.CONTENT_TOO_LARGE,
                "Configuration too large",
                "A configuration has at most " + ContentText.MOST_BYTES / 1024 / 1024 + " MiB."));
    }

    static ProblemException stale(long current) {
        return new ProblemException(Problem.of(
                        "stale-version",
                        HttpStatus.PRECONDITION_FAILED,
                        "Stale version",
                        "Somebody has changed the configuration meanwhile: read it again, then repeat the change.")
                .with("current", current));
    }

    static ProblemException noCondition() {
        return new ProblemException(Problem.of(
                "version-needed",
                HttpStatus.PRECONDITION_REQUIRED,
                "Version needed",
                "The header If-Match must name the version that is changed, as ETag gave it."));
    }

    static ProblemException unknownVersion() {
        return new ProblemException(Problem.of(
                "unknown-version", HttpStatus.NOT_FOUND, "Unknown version", "There is no version of this number."));
    }

    static ProblemException commentTooLong(int most) {
        return new ProblemException(Problem.of(
                "invalid-comment",
                HttpStatus.BAD_REQUEST,
                "Invalid comment",
                "A comment has at most " + most + " characters."));
    }

    private static List<Fault> first(List<Fault> faults) {
        return faults.subList(0, Math.min(MOST, faults.size()));
    }
}
