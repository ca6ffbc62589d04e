package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.pasokh.contracts.routing.CallbackAttempts;

/// How often a customer is called back who is not reached.
///
/// @param apart how long after each attempt the next is made; after the last that is named, the same again
public record CallbackTries(
        @NotNull @Min(1) @Max(10) Integer attempts,

        @NotEmpty @Size(max = 10) List<@NotNull @DurationMin(minutes = 1) @DurationMax(days = 2) Duration> apart) {

    private static final int USUAL = 3;
    private static final List<Duration> USUALLY_APART = List.of(Duration.ofMinutes(10), Duration.ofMinutes(30));

    public CallbackTries {
        attempts = requireNonNullElse(attempts, USUAL);
        apart = List.copyOf(requireNonNullElse(apart, USUALLY_APART));
    }

    public CallbackAttempts forTheRouter() {
        return new CallbackAttempts(attempts, apart);
    }
}
