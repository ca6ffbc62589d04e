package org.pasokh.local.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// A language of the sign-in page.
enum Language {
    EN("ltr"),
    FA("rtl");

    private final String direction;

    Language(String direction) {
        this.direction = direction;
    }

    /// The first of some BCP 47 tags that is one of ours.
    static Optional<Language> of(String... tags) {
        return Arrays.stream(tags)
                .map(tag -> Locale.forLanguageTag(tag.strip()).getLanguage())
                .flatMap(code -> Arrays.stream(values())
                        .filter(language -> language.tag().equals(code)))
                .findFirst();
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String direction() {
        return direction;
    }

    Language other() {
        return this == EN ? FA : EN;
    }

    ResourceBundle words() {
        return ResourceBundle.getBundle("words/sign-in", Locale.forLanguageTag(tag()));
    }
}
