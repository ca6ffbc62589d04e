package org.pasokh.interaction.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.pasokh.contracts.contact.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the customers of each published address wait.
@Validated
@ConfigurationProperties("pasokh")
public record EntryPointSettings(@DefaultValue Map<String, @Valid EntryPoint> entryPoints) {

    public EntryPointSettings {
        entryPoints = Map.copyOf(entryPoints);
    }

    public record EntryPoint(
            @NotNull Channel channel, @NotBlank String queue) {}
}
