package org.pasokh.gateway.content;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where a scanner for harmful files listens, if there is one; content.yml says more.
///
/// @param host of clamd; without one nothing is scanned
/// @param patience with each silence of it
/// @param goodFor how long its word holds: tomorrow it knows more
@ConfigurationProperties("pasokh.content.scanner")
public record ScannerSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("24h") Duration goodFor) {

    public ScannerSettings {
        if (!patience.isPositive() || !goodFor.isPositive()) {
            throw new IllegalArgumentException("pasokh.content.scanner: patience and good-for must be positive");
        }
    }

    Optional<FileScanner> scanner() {
        return host == null || host.isBlank() ? Optional.empty() : Optional.of(new ClamdScanner(host, port, patience));
    }
}
