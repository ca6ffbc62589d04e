package org.pasokh.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/// The access token of a session, prolonged in time, by one call at a time.
@Component
public final class SessionTokens {

    static final Duration RENEW_BEFORE = Duration.ofSeconds(60);

    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository kept;
    private final SessionLocks locks = new SessionLocks();
    private final Clock clock = Clock.systemUTC();

    SessionTokens(OAuth2AuthorizedClientManager manager, OAuth2AuthorizedClientRepository kept) {
        this.manager = manager;
        this.kept = kept;
    }

    /// What the session may call services with.
    public sealed interface Token {
        record Valid(String value) implements Token {}

        /// The issuer will not prolong it: the person has to sign in again.
        record Over() implements Token {}

        /// The issuer cannot be reached and the old one is no longer good.
        record Unknown() implements Token {}
    }

    public Token of(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        return locks.inTurn(request.getSession(), () -> current(who, request, response));
    }

    private Token current(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient client =
                    manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(DiscoveredRegistration.ID)
                            .principal(who)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            return client == null ? new Token.Over() : good(client);
        } catch (OAuth2AuthorizationException e) {
            return refused(e) ? new Token.Over() : leftOver(who, request);
        }
    }

    private static boolean refused(OAuth2AuthorizationException failure) {
        String code = failure.getError().getErrorCode();
        return OAuth2ErrorCodes.INVALID_GRANT.equals(code) || "client_authorization_required".equals(code);
    }

    private Token leftOver(Authentication who, HttpServletRequest request) {
        OAuth2AuthorizedClient client = kept.loadAuthorizedClient(DiscoveredRegistration.ID, who, request);
        Token token = client == null ? new Token.Over() : good(client);
        return token instanceof Token.Over ? new Token.Unknown() : token;
    }

    private Token good(OAuth2AuthorizedClient client) {
        @Nullable Instant until = client.getAccessToken().getExpiresAt();
        boolean expired = until != null && !until.isAfter(clock.instant());
        return expired
                ? new Token.Over()
                : new Token.Valid(client.getAccessToken().getTokenValue());
    }
}
