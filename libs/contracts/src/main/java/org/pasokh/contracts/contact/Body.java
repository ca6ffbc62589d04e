package org.pasokh.contracts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message says. `text` is always there, derived from the HTML where the sender wrote only that; a text over
/// 64 kB is cut there and stands whole under `original`.
///
/// @param original the message as it was received, where the channel keeps one (mail: the RFC 5322 bytes)
public record Body(
        @Nullable String subject,
        String text,
        @Nullable ContentRef html,
        List<Attachment> attachments,
        @Nullable ContentRef original) {

    public Body {
        attachments = List.copyOf(attachments);
    }

    public static Body ofText(String text) {
        return new Body(null, text, null, List.of(), null);
    }
}
