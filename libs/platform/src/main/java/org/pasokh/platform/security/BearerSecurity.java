package org.pasokh.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.Problems;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/// What all filter chains of a service share: bearer tokens, no session, refusals as problems. A service that needs a
/// chain of its own gives it a `securityMatcher`, an order and this.
public final class BearerSecurity {

    private final JwtAuthenticationConverter roles;
    private final JsonMapper json;

    BearerSecurity(JwtAuthenticationConverter roles, JsonMapper json) {
        this.roles = roles;
        this.json = json;
    }

    public HttpSecurity apply(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(unauthenticated())
                        .accessDeniedHandler(forbidden()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated()).accessDeniedHandler(forbidden()));
    }

    /// The standard's headers first, then our body.
    private AuthenticationEntryPoint unauthenticated() {
        BearerTokenAuthenticationEntryPoint standard = new BearerTokenAuthenticationEntryPoint();
        return (request, response, refusal) -> {
            standard.commence(request, response, refusal);
            write(response, Problems.unauthenticated());
        };
    }

    private AccessDeniedHandler forbidden() {
        BearerTokenAccessDeniedHandler standard = new BearerTokenAccessDeniedHandler();
        return (request, response, refusal) -> {
            standard.handle(request, response, refusal);
            write(response, Problems.forbidden());
        };
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.toDetail()));
    }
}
