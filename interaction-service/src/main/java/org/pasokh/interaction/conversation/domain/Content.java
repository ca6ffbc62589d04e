package org.pasokh.interaction.conversation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message says.
///
/// @param original the message as the channel received it, where it keeps one
public record Content(
        String text,
        @Nullable String subject,
        @Nullable Stored html,
        List<Attachment> attachments,
        @Nullable Stored original) {

    public Content {
        attachments = List.copyOf(attachments);
    }

    public record Attachment(String name, Stored content) {}

    public static Content ofText(String text) {
        return new Content(text, null, null, List.of(), null);
    }
}
