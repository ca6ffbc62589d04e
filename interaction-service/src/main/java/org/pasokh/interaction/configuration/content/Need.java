package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.pasokh.contracts.routing.SkillNeed;

/// A skill that a queue asks of its agents.
///
/// @param level the least that will do
/// @param mandatory never relaxed
public record Need(@NotBlank String skill, @Min(1) @Max(5) Integer level, Boolean mandatory) {

    public Need {
        skill = requireNonNullElse(skill, "");
        level = requireNonNullElse(level, 1);
        mandatory = requireNonNullElse(mandatory, false);
    }

    public SkillNeed forTheRouter() {
        return new SkillNeed(skill, level, mandatory);
    }
}
