package org.pasokh.contracts.contact;

import org.jspecify.annotations.Nullable;

/// A file that came with a message, or goes with one.
///
/// @param contentId by which a mail's HTML speaks of it (RFC 2392), if it has one
public record Attachment(
        String name, ContentRef content, @Nullable String contentId) {

    public Attachment(String name, ContentRef content) {
        this(name, content, null);
    }
}
