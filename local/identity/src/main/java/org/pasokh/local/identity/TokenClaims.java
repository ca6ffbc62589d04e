package org.pasokh.local.identity;

import java.util.ArrayList;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Puts what the services ask of a token into it: name, language and roles.
record TokenClaims(IdentitySettings settings) implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        if (principal != null && isForTheConsole(context.getTokenType())) {
            settings.user(principal.getName())
                    .ifPresent(user -> context.getClaims()
                            .claim("name", user.name())
                            .claim("name#en", user.nameEn())
                            .claim("name#fa", user.nameFa())
                            .claim("locale", user.language().tag())
                            // an authorization is stored as JSON that only reads back lists it knows
                            .claim("roles", new ArrayList<>(user.roles())));
        }
    }

    private static boolean isForTheConsole(OAuth2TokenType type) {
        return type.equals(OAuth2TokenType.ACCESS_TOKEN) || type.getValue().equals(OidcParameterNames.ID_TOKEN);
    }
}
