package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.Optional;

/// How a site vouches for its customers: by a token that it signs.
public interface SiteTokens {

    /// Nothing for a token that this entry point's site has not signed.
    Optional<Vouched> read(String entryPoint, String token, Instant now);

    /// @param over it was good once: then it lets nobody in, but whose session it is it may go on
    record Vouched(VisitorDetails visitor, boolean over) {}
}
