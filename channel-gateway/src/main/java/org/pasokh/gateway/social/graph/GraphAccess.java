package org.pasokh.gateway.social.graph;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How one account's Graph API is reached, and how its webhook proves itself.
///
/// @param token of a system user or page, which does not expire by itself
/// @param appSecret signs what is posted to us
/// @param verifyToken what the provider says when it first greets our webhook
/// @param baseUrl of the provider, if not its usual one
/// @param version of the Graph API
public record GraphAccess(
        String token,
        String appSecret,
        String verifyToken,
        @Nullable URI baseUrl,
        String version) {

    private static final URI USUAL = URI.create("https://graph.facebook.com");
    private static final int SHORTEST_VERIFY_TOKEN = 16;

    public GraphAccess {
        if (token.isBlank() || appSecret.isBlank()) {
            throw new IllegalArgumentException("an account at Meta needs a token and an app-secret");
        }
        if (verifyToken.length() < SHORTEST_VERIFY_TOKEN) {
            throw new IllegalArgumentException("an account at Meta needs a verify-token of 16 characters or more");
        }
        if (!version.matches("v\\d+\\.\\d+")) {
            throw new IllegalArgumentException("a version of the Graph API reads like v25.0");
        }
    }

    URI base() {
        return baseUrl == null ? USUAL : baseUrl;
    }
}
