package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.pasokh.contracts.contact.Channel;

/// Where the customers of a published address wait.
public record EntryPoint(@NotNull Channel channel, @NotBlank String queue) {

    public EntryPoint {
        queue = requireNonNullElse(queue, "");
    }
}
