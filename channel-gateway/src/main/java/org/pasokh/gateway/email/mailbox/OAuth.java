package org.pasokh.gateway.email.mailbox;

import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where access tokens for a mailbox come from (OAuth 2.0, RFC 6749): by the refresh token that the mailbox's owner
/// once gave, or, without one, by the client's own right.
///
/// @param scope as the provider names it; Microsoft asks for it
public record OAuth(
        URI tokenUrl,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String refreshToken,
        @DefaultValue("") String scope) {

    public OAuth {
        if (tokenUrl == null || tokenUrl.getHost() == null || clientId == null || clientId.isBlank()) {
            throw new IllegalArgumentException("oauth needs a token-url and a client-id");
        }
    }

    /// Never a secret.
    @Override
    public String toString() {
        return tokenUrl.toString();
    }
}
