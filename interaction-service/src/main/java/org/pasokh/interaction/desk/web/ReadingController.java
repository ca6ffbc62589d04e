package org.pasokh.interaction.desk.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Reader;
import org.pasokh.interaction.desk.web.Views.InteractionView;
import org.pasokh.interaction.desk.web.Views.TranscriptView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
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

    private final ReadingConversations reading;
    private final ConversationViews views;

    ReadingController(ReadingConversations reading, ConversationViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    InteractionView interaction(Authentication who, @PathVariable String interactionId) {
        Reader _ = Readers.permitted(reading, who, interactionId);
        return views.interaction(interactionId).orElseThrow(DeskProblems::unknownInteraction);
    }

    @GetMapping("/messages")
    TranscriptView messages(
            Authentication who,
            @PathVariable String interactionId,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        Reader reader = Readers.permitted(reading, who, interactionId);
        return views.transcript(reader, interactionId, after, limit);
    }
}
