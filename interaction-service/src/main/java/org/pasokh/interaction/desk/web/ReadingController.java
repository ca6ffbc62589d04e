package org.pasokh.interaction.desk.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Reader;
import org.pasokh.interaction.desk.web.Views.InteractionView;
import org.pasokh.interaction.desk.web.Views.TranscriptView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Conversations for those who may read them.
@RestController
@RequestMapping("/desk/v1/interactions/{interactionId}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'QUALITY')")
class ReadingController {

    private static final Set<String> SEE_ALL = Set.of("ROLE_SUPERVISOR", "ROLE_QUALITY");

    private final ReadingConversations reading;
    private final ConversationViews views;

    ReadingController(ReadingConversations reading, ConversationViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    InteractionView interaction(Authentication who, @PathVariable String interactionId) {
        requirePermission(reader(who), interactionId);
        return views.interaction(interactionId).orElseThrow(DeskProblems::unknownInteraction);
    }

    @GetMapping("/messages")
    TranscriptView messages(
            Authentication who,
            @PathVariable String interactionId,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        Reader reader = reader(who);
        requirePermission(reader, interactionId);
        return views.transcript(reader, interactionId, after, limit);
    }

    private static Reader reader(Authentication who) {
        boolean seesAll = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(SEE_ALL::contains);
        return new Reader(who.getName(), seesAll);
    }

    private void requirePermission(Reader reader, String interactionId) {
        switch (reading.permission(reader, interactionId)) {
            case GRANTED -> {}
            case DENIED -> throw DeskProblems.notYourInteraction();
            case NOTHING_THERE -> throw DeskProblems.unknownInteraction();
        }
    }
}
