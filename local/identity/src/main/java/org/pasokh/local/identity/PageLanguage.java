package org.pasokh.local.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.WebUtils;

/// Which language somebody reads: the one chosen here, else chosen before, else asked for by the console, else the
/// browser's.
final class PageLanguage {

    private static final String COOKIE = "pasokh-language";

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    Language of(@Nullable String chosen, HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> here = parsed(chosen);
        here.ifPresent(language -> remember(language, response));
        return here.or(() -> chosenBefore(request))
                .or(() -> askedForByClient(requests.getRequest(request, response)))
                .orElseGet(() -> browsers(request));
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : parsed(cookie.getValue());
    }

    private static Optional<Language> askedForByClient(@Nullable SavedRequest request) {
        if (request == null) {
            return Optional.empty();
        }
        String[] values = request.getParameterValues("ui_locales");
        return values == null || values.length == 0 ? Optional.empty() : parsed(values[0]);
    }

    private static Language browsers(HttpServletRequest request) {
        String[] tags = Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .toArray(String[]::new);
        return Language.of(tags).orElse(Language.EN);
    }

    private static Optional<Language> parsed(@Nullable String tags) {
        return tags == null ? Optional.empty() : Language.of(tags.split(" "));
    }

    private static void remember(Language language, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
