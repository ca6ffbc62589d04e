package org.pasokh.interaction.conversation.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a message says.
///
/// @param original the message as the channel received it, where it keeps one
/// @param mail of a mail; not written down by older versions
/// @param repliesTo the message that it answers, where the channel tells it; not written down by older versions
/// @param enclosed not written down by older versions
public record Content(
        String text,
        @Nullable String subject,
        @Nullable Stored html,
        List<Attachment> attachments,
        @Nullable Stored original,
        @Nullable Mailing mail,
        @Nullable String repliesTo,
        @Nullable Enclosed enclosed) {

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
        return new Content(text, null, null, attachments, null, null, null, null);
    }

    /// With a file that came after it, or without one that will not come.
    Content with(Enclosed.Came file, Enclosed others) {
        List<Attachment> all = Stream.concat(attachments.stream(), Stream.ofNullable(file.attachment()))
                .toList();
        return new Content(text, subject, html, all, original, mail, repliesTo, others.with(file));
    }

    /// The same as a mail that goes to others too, where there are any.
    public Content alsoTo(List<Mailing.Recipient> recipients) {
        return recipients.isEmpty()
                ? this
                : new Content(
                        text, subject, html, attachments, original, new Mailing(recipients, null), repliesTo, enclosed);
    }

    public static Content ofText(String text) {
        return new Content(text, null, null, List.of(), null, null, null, null);
    }
}
