package org.pasokh.gateway.social.generic;

import java.net.URI;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Somebody who speaks our signed webhooks.
///
/// @param account its name in ids, which never changes
/// @param secret signs both ways; 32 characters or more
/// @param url where our messages are posted
/// @param textLength how long one of our messages may be
/// @param choices how many quick replies it can show
public record Partner(
        String account,
        String secret,
        URI url,
        @DefaultValue("4096") int textLength,
        @DefaultValue("0") int choices) {

    private static final int SHORTEST_SECRET = 32;

    public Partner {
        Objects.requireNonNull(url, "a partner needs a url");
        if (account.isBlank() || secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a partner needs an account and a secret of 32 characters or more");
        }
    }
}
