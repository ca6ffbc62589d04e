package org.pasokh.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import tools.jackson.databind.json.JsonMapper;

/// Answers a sign-out with the address where the page goes on to: the issuer's own sign-out. A redirect would be
/// followed by the call, not by the page.
final class SignOutAnswer implements LogoutSuccessHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final OidcClientInitiatedLogoutSuccessHandler atIssuer;

    SignOutAnswer(ClientRegistrationRepository registrations) {
        atIssuer = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        atIssuer.setRedirectStrategy((request, response, location) -> answer(response, location));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        try {
            atIssuer.onLogoutSuccess(request, response, authentication);
        } catch (jakarta.servlet.ServletException e) {
            answer(response, "/");
        }
    }

    private record NextPage(String location) {}

    private static void answer(HttpServletResponse response, String location) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(JSON.writeValueAsBytes(new NextPage(location)));
    }
}
