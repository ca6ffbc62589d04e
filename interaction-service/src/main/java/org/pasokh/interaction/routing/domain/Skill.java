package org.pasokh.interaction.routing.domain;

import java.util.Locale;

/// Something an agent may be able to do, by its id: `billing`, `language.fa`.
public record Skill(String value) {
    public Skill {
        IdText.check(Skill.class, value);
    }

    /// To speak the language of a BCP 47 tag, whatever the region.
    static Skill ofLanguage(String tag) {
        return new Skill("language." + Locale.forLanguageTag(tag).getLanguage());
    }
}
