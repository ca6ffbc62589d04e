package org.pasokh.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// A sign-in that failed on its way there or back: one line for us, a page in words for the person.
final class SignInProblem
        implements AuthenticationFailureHandler, ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    static final String PAGE = "/sign-in-problem.html";

    private static final Logger LOG = LoggerFactory.getLogger(SignInProblem.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("sign-in failed: {}", failure.getMessage());
        response.sendRedirect(PAGE);
    }

    /// The way there has no setting of its own for this.
    @Override
    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
        filter.setAuthenticationFailureHandler(this);
        return filter;
    }
}
