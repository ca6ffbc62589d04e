package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.Optional;

/// How a site vouches for its customers: by a token that it signs.
public interface SiteTokens {

    /// Nothing for a token that this entry point's site has not signed, or that is over.
    Optional<VisitorDetails> read(String entryPoint, String token, Instant now);
}
