package org.pasokh.gateway.chat.domain;

import org.jspecify.annotations.Nullable;

/// Who is on a connection: a session, where it came in, and what its page told of itself.
public record Visitor(
        String session, String entryPoint, @Nullable String name, String language) {}
