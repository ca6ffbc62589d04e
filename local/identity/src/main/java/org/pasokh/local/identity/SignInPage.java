package org.pasokh.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which somebody signs in, in Persian and English, with the demo users to choose from.
@Controller
class SignInPage {

    static final String PATH = "/login";

    private final IdentitySettings settings;
    private final PageLanguage pageLanguage = new PageLanguage();

    SignInPage(IdentitySettings settings) {
        this.settings = settings;
    }

    /// A user as the page shows them.
    record Choice(String id, String name, String role) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String error,
            CsrfToken csrf,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = pageLanguage.of(lang, request, response);
        ResourceBundle words = language.words();
        words.keySet().forEach(key -> model.addAttribute(key, words.getString(key)));
        model.addAllAttributes(Map.of(
                "language", language.tag(),
                "direction", language.direction(),
                "other", language.other().tag(),
                "refused", error != null,
                "password", settings.password(),
                "csrf", csrf,
                "users", choices(language, words)));
        return "sign-in";
    }

    private List<Choice> choices(Language language, ResourceBundle words) {
        return settings.users().stream()
                .map(user -> new Choice(
                        user.id(),
                        user.name(language),
                        words.getString("role-" + user.roles().getFirst())))
                .toList();
    }
}
