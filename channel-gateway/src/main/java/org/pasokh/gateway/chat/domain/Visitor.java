package org.pasokh.gateway.chat.domain;

import org.jspecify.annotations.Nullable;

/// Who is on a connection: a session, where it came in, and what its page told of itself.
///
/// @param details beyond that, told by the visitor or vouched for by the site
public record Visitor(
        String session, String entryPoint, @Nullable String name, String language, VisitorDetails details) {

    public Visitor(String session, String entryPoint, @Nullable String name, String language) {
        this(session, entryPoint, name, language, VisitorDetails.NONE);
    }

    public @Nullable String knownName() {
        return details.name() == null ? name : details.name();
    }

    public Visitor with(VisitorDetails more) {
        return new Visitor(session, entryPoint, name, language, more);
    }
}
