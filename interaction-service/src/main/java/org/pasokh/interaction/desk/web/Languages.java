package org.pasokh.interaction.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages in which the desk says things, and which of them somebody would like best.
final class Languages {

    static final Locale PERSIAN = Locale.of("fa");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, PERSIAN);

    private Languages() {}

    /// @param wanted an Accept-Language; English where it names none of ours or is none
    static Locale best(@Nullable String wanted) {
        if (wanted == null) {
            return Locale.ENGLISH;
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
