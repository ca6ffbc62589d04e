package org.pasokh.interaction.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import org.pasokh.interaction.conversation.application.ReportingReading;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The agent has read.
@RestController
@PreAuthorize("hasRole('AGENT')")
class ReadController {

    private final ReportingReading reporting;
    private final InstantSource clock;

    ReadController(ReportingReading reporting, InstantSource clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    @PostMapping("/desk/v1/interactions/{interactionId}/seen/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(Principal who, @PathVariable String interactionId, @PathVariable String messageId) {
        reporting.read(who.getName(), interactionId, messageId, clock.instant());
    }
}
