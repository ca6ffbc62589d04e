package org.pasokh.interaction.conversation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message says.
///
/// @param original the message as the channel received it, where it keeps one
/// @param mail of a mail; not written down by older versions
public record Content(
        String text,
        @Nullable String subject,
        @Nullable Stored html,
        List<Attachment> attachments,
        @Nullable Stored original,
        @Nullable Mailing mail) {

    public Content {
        attachments = List.copyOf(attachments);
    }

    /// @param contentId by which a mail's HTML speaks of it; not written down by older versions
    public record Attachment(
            String name, Stored content, @Nullable String contentId) {

        public Attachment(String name, Stored content) {
            this(name, content, null);
        }
    }

    /// What an agent writes.
    public static Content of(String text, List<Attachment> attachments) {
        return new Content(text, null, null, attachments, null, null);
    }

    /// The same as a mail that goes to others too, where there are any.
    public Content alsoTo(List<Mailing.Recipient> recipients) {
        return recipients.isEmpty()
                ? this
                : new Content(text, subject, html, attachments, original, new Mailing(recipients, null));
    }

    public static Content ofText(String text) {
        return new Content(text, null, null, List.of(), null, null);
    }
}
