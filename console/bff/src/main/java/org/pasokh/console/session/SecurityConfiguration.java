package org.pasokh.console.session;

import jakarta.servlet.http.HttpServletRequest;
import org.pasokh.console.problem.Problems;
import org.pasokh.console.problem.Problems.Problem;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may do what: a person's page needs a sign-in, a call a session, and a change the double-submitted token.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SIGN_IN = "/oauth2/authorization/" + DiscoveredRegistration.ID;

    /// Only our own scripts, styles, fonts, calls and frames (mails are shown in one, with a policy of their own);
    /// nobody
    /// may frame the console.
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final RequestMatcher CALLS = request -> path(request).startsWith("/api/");

    private static final RequestMatcher PAGES = request -> HttpMethod.GET.matches(request.getMethod())
            && !CALLS.matches(request)
            && String.valueOf(request.getHeader("Accept")).contains("text/html");

    @Bean
    SecurityFilterChain console(HttpSecurity http, Problems problems, ClientRegistrationRepository registrations) {
        var problem = new SignInProblem();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .requestMatchers(
                                "/assets/**", "/favicon.svg", SignInProblem.PAGE, "/sign-in-problem.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login ->
                        login.loginPage(SIGN_IN).failureHandler(problem).addObjectPostProcessor(problem))
                .logout(logout -> logout.logoutSuccessHandler(new SignOutAnswer(registrations)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .csrf(CsrfConfigurer::spa)
                .headers(SecurityConfiguration::harden)
                .exceptionHandling(errors -> refuse(errors, problems))
                .build();
    }

    /// Tells when a session is over, whatever ended it.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                                .SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), payment=()"));
    }

    private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> errors, Problems problems) {
        errors.defaultAuthenticationEntryPointFor(
                        (request, response, failure) -> problems.answer(response, Problem.SIGNED_OUT), CALLS)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN), PAGES)
                .defaultAuthenticationEntryPointFor(
                        (request, response, failure) -> problems.answer(response, Problem.SIGNED_OUT), any -> true)
                .accessDeniedHandler((request, response, failure) -> problems.answer(response, Problem.FORBIDDEN));
    }

    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PAGES);
        return cache;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
