package org.pasokh.interaction.configuration;

import jakarta.validation.Valid;
import java.util.Map;
import org.pasokh.interaction.configuration.content.EntryPoint;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the customers of each published address wait, as the service's settings have it.
@Validated
@ConfigurationProperties("pasokh")
public record EntryPointSettings(@DefaultValue Map<String, @Valid EntryPoint> entryPoints) {}
