package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.LadderStep;

/// What a queue asks less of its agents once a customer has waited for so long.
///
/// @param level enough from now on of every skill that is not mandatory
/// @param dropOptional from now on without the skills that are not mandatory
public record Step(
        @NotNull @DurationMin(seconds = 0) @DurationMax(hours = 24)
        Duration after,

        @Nullable @Min(1) @Max(5) Integer level,
        Boolean dropOptional) {

    public Step {
        dropOptional = requireNonNullElse(dropOptional, false);
    }

    public LadderStep forTheRouter() {
        return new LadderStep(after, level, dropOptional);
    }
}
