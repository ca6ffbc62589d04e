package org.pasokh.platform.deadletter;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.deadletter.DeadLetterAnswers.Page;
import org.pasokh.platform.deadletter.DeadLetterAnswers.Summary;
import org.pasokh.platform.deadletter.DeadLetterAnswers.Whole;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The operators' door to the service's dead letters. Role ADMIN, as all below `/ops`.
@RestController
@RequestMapping("/ops/v1/dead-letters")
final class DeadLetterController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterController.class);
    private static final int MOST = 200;

    private static final Problem UNKNOWN = Problem.of(
            "unknown-dead-letter", HttpStatus.NOT_FOUND, "Unknown dead letter", "There is no dead letter of this id.");
    private static final Problem NOT_OPEN = Problem.of(
            "dead-letter-not-open",
            HttpStatus.CONFLICT,
            "Dead letter is settled",
            "It has been replayed or discarded already.");
    private static final Problem NOT_FROM_THE_LOG = Problem.of(
            "dead-letter-not-from-the-log",
            HttpStatus.CONFLICT,
            "Dead letter cannot be replayed",
            "It did not stand on the log, so there is no place to put it back to. It can be discarded.");

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "OPEN") DeadLetterState state,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(letters.list(state, before, Math.clamp(limit, 1, MOST)));
    }

    @GetMapping("/{id}")
    Whole get(@PathVariable String id, Principal caller) {
        LOG.info("dead-letter.read id={} by={}", id, caller.getName());
        return Whole.of(find(id));
    }

    @PostMapping("/{id}/replay")
    Summary replay(@PathVariable String id, Principal caller) {
        return answer(id, letters.replay(id, caller.getName()));
    }

    @PostMapping("/{id}/discard")
    Summary discard(@PathVariable String id, Principal caller) {
        return answer(id, letters.discard(id, caller.getName()));
    }

    private Summary answer(String id, DeadLetters.Settling settling) {
        return switch (settling) {
            case DONE -> Summary.of(find(id));
            case UNKNOWN -> throw new ProblemException(UNKNOWN);
            case NOT_OPEN -> throw new ProblemException(NOT_OPEN);
            case NOT_FROM_THE_LOG -> throw new ProblemException(NOT_FROM_THE_LOG);
        };
    }

    private KeptDeadLetter find(String id) {
        return letters.find(id).orElseThrow(() -> new ProblemException(UNKNOWN));
    }
}
