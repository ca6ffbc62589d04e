package org.pasokh.gateway.chat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.pasokh.gateway.chat.application.MailForms;
import org.pasokh.gateway.chat.domain.MailForm;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where visitors of a website leave a message and an address, to be answered by mail.
@RestController
public class MailDoor {

    public static final String PATH = "/mail/v1/";

    private static final int LONGEST_BYTES = 32 * 1024;

    private final MailForms forms;
    private final InstantSource clock;

    public MailDoor(MailForms forms, InstantSource clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @PostMapping(path = PATH + "{entryPoint}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> take(@PathVariable String entryPoint, HttpServletRequest request) throws IOException {
        if (!forms.knows(entryPoint)) {
            throw new ProblemException(Visitors.unknownEntryPoint());
        }
        MailForm form = FormReader.read(request.getInputStream(), LONGEST_BYTES, MailForm.class);
        return switch (forms.take(entryPoint, Visitors.networkOf(request), form, clock.instant())) {
            case TAKEN -> ResponseEntity.accepted().build();
            case TOO_MANY -> throw new ProblemException(Visitors.tooMany(), forms.retryAfter());
            case NO_MAILBOX -> throw new ProblemException(noMailbox());
            case UNAVAILABLE -> throw new ProblemException(Problems.unavailable(), Duration.ofSeconds(2));
        };
    }

    private static Problem noMailbox() {
        return Problem.of(
                "no-mailbox",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nobody answers by mail here",
                "This entry point has no mailbox.");
    }
}
