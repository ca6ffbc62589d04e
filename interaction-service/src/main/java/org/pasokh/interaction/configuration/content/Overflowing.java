package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.Overflow;

/// When a queue gives its visits to others. What is left out is no reason to.
///
/// @param to tried in this order
/// @param longestWait whoever has been in its line for longest has been there for longer
/// @param expectedWait whoever came now would wait for longer
/// @param waiting more than so many are in its line
/// @param unstaffed whether nobody being there is a reason
/// @param serviceLevel fewer of a hundred were answered lately as soon as the queue promises
public record Overflowing(
        @NotEmpty List<@NotBlank String> to,

        @Nullable @DurationMin(seconds = 15) @DurationMax(hours = 24)
        Duration longestWait,

        @Nullable @DurationMin(seconds = 15) @DurationMax(hours = 24)
        Duration expectedWait,

        @Nullable @Min(1) @Max(100_000) Integer waiting,
        Boolean unstaffed,
        @Nullable @Min(1) @Max(100) Integer serviceLevel) {

    public Overflowing {
        to = List.copyOf(requireNonNullElse(to, List.of()));
        unstaffed = requireNonNullElse(unstaffed, false);
    }

    boolean hasReason() {
        return longestWait != null || expectedWait != null || waiting != null || unstaffed || serviceLevel != null;
    }

    public Overflow forTheRouter() {
        return new Overflow(to, longestWait, expectedWait, waiting, unstaffed ? true : null, serviceLevel);
    }
}
