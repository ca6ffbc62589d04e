package org.pasokh.interaction.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import org.pasokh.contracts.routing.Role;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.desk.command.TypingSignals;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The agent is writing.
@RestController
@PreAuthorize("hasRole('AGENT')")
class TypingController {

    private final RouterCommands router;
    private final ReadingConversations reading;
    private final TypingSignals signals;
    private final InstantSource clock;

    TypingController(RouterCommands router, ReadingConversations reading, TypingSignals signals, InstantSource clock) {
        this.router = router;
        this.reading = reading;
        this.signals = signals;
        this.clock = clock;
    }

    @PostMapping("/desk/v1/interactions/{interactionId}/typing")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void typing(Principal who, @PathVariable String interactionId) {
        String key = reading.conversationKey(interactionId).orElseThrow(DeskProblems::unknownInteraction);
        boolean theirs = router.view().holders(interactionId).stream()
                .anyMatch(holder ->
                        holder.agentId().equals(who.getName()) && holder.work().role() != Role.CONSULTED);
        if (!theirs) {
            throw DeskProblems.notYourInteraction();
        }
        signals.agentTypes(key, clock.instant());
    }
}
