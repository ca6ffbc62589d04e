package org.pasokh.gateway.chat;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of web chat; what each is for stands in chat.yml.
@Validated
@ConfigurationProperties("pasokh.chat")
record ChatSettings(
        @NotEmpty(message = "web chat needs a key for its session tokens: pasokh.chat.session-key")
        List<String> sessionKey,

        @DefaultValue Map<String, EntryPoint> entryPoints,
        @DefaultValue("10s") Duration helloWithin,
        @DefaultValue("10s") Duration closeAfter,
        @DefaultValue("5m") Duration lostAfter,
        @DefaultValue Intervals every,
        @DefaultValue("IR") String phoneRegion,
        @DefaultValue Forms callbackForms) {

    ChatSettings {
        sessionKey = sessionKey == null ? List.of() : List.copyOf(sessionKey);
        entryPoints = Map.copyOf(entryPoints);
    }

    /// One chat widget that the business has published.
    record EntryPoint(@DefaultValue Set<String> allowedOrigins) {
        EntryPoint {
            allowedOrigins = Set.copyOf(allowedOrigins);
        }
    }

    /// How many callback forms are taken.
    record Forms(
            @DefaultValue("10") @Min(1) int perAddress,
            @DefaultValue("10m") Duration within,
            @DefaultValue("600") @Min(1) int perMinute) {}

    /// How often the recurring things are done.
    record Intervals(
            @DefaultValue("10s") Duration ping,
            @DefaultValue("2s") Duration look,
            @DefaultValue("10s") Duration seen,
            @DefaultValue("15s") Duration sweep) {}
}
