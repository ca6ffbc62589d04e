package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CustomerTier;
import org.pasokh.contracts.routing.Severity;

/// Where the customers of a published address wait, and what is known of whoever comes this way.
///
/// @param tier of the customers who were given this address
/// @param severity of the complaints for which it is
/// @param priority a head start for everybody
/// @param dueWithin how soon an answer is promised where nobody waits for it at once
/// @param lastAgent for how long after they spoke last a customer is brought to the same agent; `0s`: never
public record EntryPoint(
        @NotNull Channel channel,
        @NotBlank String queue,
        @Nullable CustomerTier tier,
        @Nullable Severity severity,

        @Nullable @DurationMin(seconds = 0) @DurationMax(hours = 4)
        Duration priority,

        @Nullable @DurationMin(minutes = 1) @DurationMax(days = 60)
        Duration dueWithin,

        @DurationMin(seconds = 0) @DurationMax(days = 60) Duration lastAgent) {

    private static final Duration USUAL_LAST_AGENT = Duration.ofDays(7);

    public EntryPoint {
        queue = requireNonNullElse(queue, "");
        lastAgent = requireNonNullElse(lastAgent, USUAL_LAST_AGENT);
    }
}
